using System.Text;
using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Tests.Intake;

/// <summary>A list's file on disk for the length of a test.</summary>
internal sealed class ListFile : IDisposable
{
    private static int _count;

    public ListFile(byte[] bytes, string name = "list.csv")
    {
        Folder = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            $"sijil-intake-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}"
        );
        Directory.CreateDirectory(Folder);
        Path = System.IO.Path.Combine(Folder, name);
        File.WriteAllBytes(Path, bytes);
    }

    public string Folder { get; }

    public string Path { get; }

    public static SourceTable Read(string text, TableLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(text), "list.csv", limits);

    public static SourceTable Read(byte[] bytes, string name = "list.csv", TableLimits? limits = null)
    {
        using var file = new ListFile(bytes, name);
        return TableReader.Read(file.Path, limits);
    }

    public static string Fault(string text) => Fault(Encoding.UTF8.GetBytes(text));

    public static string Fault(byte[] bytes, string name = "list.csv", TableLimits? limits = null)
    {
        using var file = new ListFile(bytes, name);
        return Should.Throw<InputFaultException>(() => TableReader.Read(file.Path, limits)).Message;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
