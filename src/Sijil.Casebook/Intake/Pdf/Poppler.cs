using System.ComponentModel;
using System.Diagnostics;

namespace Sijil.Casebook.Intake.Pdf;

/// <summary>
/// Runs a tool of poppler as a child that gets the file's bytes and nothing else: an empty environment, the limits of <see cref="PopplerSandbox"/>, and its output is cut off
/// at a limit.
/// </summary>
internal sealed class Poppler(PdfLimits limits)
{
    // 128 and SIGXCPU.
    private const int CpuTimeIsUp = 152;

    /// <summary>Runs a tool over a file.</summary>
    /// <param name="tool">pdftotext or pdftocairo.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="pdf">The file, from its start.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="cancellation">Kills the child.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InputFaultException">The tool is not there, the file is damaged, encrypted or hostile, or a limit was reached.</exception>
    public byte[] Run(
        string tool,
        IEnumerable<string> arguments,
        Stream pdf,
        string file,
        CancellationToken cancellation = default
    )
    {
        using var child = Start(tool, [.. arguments], file);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limits.Time);
        using var killing = stop.Token.Register(() => Kill(child));
        var feeding = Task.Run(() => Feed(child, pdf), CancellationToken.None);
        var complaining = Task.Run(() => Complaints(child.StandardError), CancellationToken.None);
        var (output, isCut) = Taken(child.StandardOutput.BaseStream);
        if (isCut)
        {
            Kill(child);
        }

        child.WaitForExit();
        Task.WaitAll([feeding, complaining], CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        // A child that computes all the while reaches its own clock as soon as ours.
        if (stop.IsCancellationRequested || child.ExitCode == CpuTimeIsUp)
        {
            throw new InputFaultException(
                Wording.Of($"the PDF could not be read within {(int)limits.Time.TotalSeconds} seconds"),
                file
            );
        }

        if (isCut)
        {
            throw new InputFaultException(
                Wording.Of($"the PDF unpacks to more than {limits.OutputBytes} bytes of text"),
                file
            );
        }

        return child.ExitCode == 0 && !IsMended(complaining.Result)
            ? output
            : throw Fault(child.ExitCode, complaining.Result, file);
    }

    private Process Start(string tool, string[] arguments, string file)
    {
        string[] line = [.. PopplerSandbox.Of(limits), tool, .. arguments];
        var info = new ProcessStartInfo(line[0], line.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        var path = Environment.GetEnvironmentVariable("PATH");
        info.Environment.Clear();
        info.Environment["PATH"] = path;
        try
        {
            return Process.Start(info)!;
        }
        catch (Win32Exception)
        {
            throw Missing(file);
        }
    }

    private static void Feed(Process child, Stream pdf)
    {
        try
        {
            pdf.CopyTo(child.StandardInput.BaseStream);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, or was ended.
        }
    }

    // The first lines are enough; the rest is read so that the child does not wait, and dropped.
    private static string Complaints(StreamReader errors)
    {
        var first = "";
        while (errors.ReadLine() is { } line)
        {
            first = first.Length < 4_000 ? first + line + "\n" : first;
        }

        return first;
    }

    private (byte[] Output, bool IsCut) Taken(Stream output)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            if (taken.Length + read > limits.OutputBytes)
            {
                return ([], true);
            }

            taken.Write(buffer, 0, read);
        }

        return (taken.ToArray(), false);
    }

    // The tool goes on with what it can find of a file that is cut off: a part of a list would pass for the whole.
    private static bool IsMended(string said) =>
        said.Contains("xref", StringComparison.Ordinal)
        || said.Contains("trailer", StringComparison.Ordinal)
        || said.Contains("end of file", StringComparison.OrdinalIgnoreCase);

    // What the tool says may quote the file: only its kind is told.
    private static InputFaultException Fault(int code, string said, string file) =>
        code is 127 || said.Contains("failed to execute", StringComparison.Ordinal) ? Missing(file)
        : said.Contains("Incorrect password", StringComparison.Ordinal)
            ? new InputFaultException("the PDF is encrypted: open it with its password and save a copy without", file)
        : said.Contains("Copying of text", StringComparison.Ordinal)
            ? new InputFaultException(
                "the PDF forbids that its text is taken: ask its source for the table itself",
                file
            )
        : code is 137 or 139 or 134 or -1 || said.Contains("memory", StringComparison.OrdinalIgnoreCase)
            ? new InputFaultException("the PDF needs more memory or time than any list does; it was not read", file)
        : new InputFaultException("the PDF is damaged: its pages cannot be read", file);

    private static InputFaultException Missing(string file) =>
        new(
            "a PDF is read with pdftotext of poppler, which is not installed (Debian: apt-get install poppler-utils; macOS: brew install poppler; Windows: put poppler's bin folder on PATH)",
            file
        );

    private static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
