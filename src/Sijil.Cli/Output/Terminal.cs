using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Cli.Output;

/// <summary>Where a command writes: the result to standard output, everything else to standard error.</summary>
internal sealed class Terminal(TextWriter result, TextWriter remarks)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Says nothing but the result and what is wrong.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>A line of the result.</summary>
    public void Result(string line = "") => result.WriteLine(line);

    /// <summary>The result for machines.</summary>
    public void ResultJson(object value) => result.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>The result's own bytes.</summary>
    public TextWriter ResultWriter => result;

    /// <summary>A remark on the way.</summary>
    public void Remark(string line)
    {
        if (!IsQuiet)
        {
            remarks.WriteLine(line);
        }
    }

    /// <summary>What is wrong: one line, always said.</summary>
    public void Fault(string line) => remarks.WriteLine("sijil: " + line);

    /// <summary>Where remarks go.</summary>
    public TextWriter Remarks => remarks;
}
