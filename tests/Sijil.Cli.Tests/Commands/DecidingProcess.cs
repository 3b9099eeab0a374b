using System.Diagnostics;
using System.Globalization;

namespace Sijil.Cli.Tests.Commands;

/// <summary>A process that records decisions, line by line, and what it has acknowledged so far, as another process reads it.</summary>
internal sealed class DecidingProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly Task reading;
    private readonly Task writing;
    private readonly Lock gate = new();
    private readonly List<string> ids = [];

    /// <summary>Starts it on a casebook.</summary>
    /// <param name="book">A <see cref="SmallCasebook"/>.</param>
    /// <param name="lines">How many decisions it is asked for.</param>
    /// <param name="run">Tells the requests of one run from those of another.</param>
    /// <param name="under">A program that it runs under, with its arguments; or none.</param>
    public DecidingProcess(string book, int lines, int run, params string[] under)
    {
        string[] arguments = ["decide", "--lines", "-C", book];
        process =
            under.Length == 0
                ? ProgramProcess.Start(arguments)
                : ProgramProcess.StartUnder(under[0], under[1..], arguments);
        errors = process.StandardError.ReadToEndAsync();
        reading = Task.Run(Read);
        writing = Task.Run(() => Write(lines, run));
    }

    /// <summary>Ids of the decisions that were acknowledged.</summary>
    public List<string> Acknowledged
    {
        get
        {
            lock (gate)
            {
                return [.. ids];
            }
        }
    }

    /// <summary>Waits until so many are acknowledged, or it has ended.</summary>
    public void Await(int count)
    {
        while (Acknowledged.Count < count && !reading.IsCompleted)
        {
            Thread.Sleep(1);
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code, and what it said on standard error.</returns>
    public (int Code, string Remarks) Wait()
    {
        process.WaitForExit();
        Task.WaitAll(reading, writing);
        return (process.ExitCode, errors.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        Wait();
        process.Dispose();
    }

    private void Write(int lines, int run)
    {
        try
        {
            for (var i = 0; i < lines; i++)
            {
                process.StandardInput.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"hospital/main/{1 + (i % 3)}\tcommittee/main/row-{2 + ((i + run) % 4)}\t{(i % 2 == 0 ? "same" : "different")}\tk-{run}-{i}"
                    )
                );
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended.
        }
    }

    private void Read()
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // A line that was cut short is no acknowledgement.
            if (line.Split('\t') is [_, { Length: 32 } id])
            {
                lock (gate)
                {
                    ids.Add(id);
                }
            }
        }
    }
}
