using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>A release described for machines: what is public and what is not, a bag's label, an RO-Crate.</summary>
internal static class ReleaseDescription
{
    private const int DayLength = 10;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Which fields are published, which never are, and how the log is signed.</summary>
    public static byte[] Policy(ReleaseContents contents) =>
        Bytes(
            new JsonObject
            {
                ["publication"] = contents.Number,
                ["published_fields"] = new JsonArray([.. contents.Fields.Select(f => (JsonNode)f)]),
                ["never_published"] = new JsonArray([
                    .. PublicField.All.Where(f => f.Class == FieldClass.Private).Select(f => (JsonNode)f.Name),
                ]),
                ["withheld_by_settings"] = new JsonArray([
                    .. PublicField
                        .All.Where(f =>
                            f.Class == FieldClass.Publishable
                            && !contents.Fields.Contains(f.Name, StringComparer.Ordinal)
                        )
                        .Select(f => (JsonNode)f.Name),
                ]),
                ["log_origin"] = contents.Key.Name,
                ["log_key"] = contents.Key.ToString(),
                ["signatures_required"] = 1,
                ["commitment"] = "HMAC-SHA-256(salt, field name || 0x00 || value), salt of 32 random bytes",
                ["program"] = "Sijil " + Casebook.Version,
            }
        );

    /// <summary>The lines of <c>bag-info.txt</c>.</summary>
    public static (string, string)[] BagInfo(ReleaseContents contents) =>
        [
            ("External-Description", contents.Title.GetValueOrDefault("en", "Register")),
            ("External-Identifier", contents.Key.Name + "/" + PublicStore.Text(contents.Number)),
            ("Bagging-Date", contents.Published[..DayLength]),
            ("Bag-Software-Agent", "Sijil " + Casebook.Version),
        ];

    /// <summary>RO-Crate 1.2: what each file is.</summary>
    /// <param name="contents">The release.</param>
    /// <param name="files">All files of the payload.</param>
    public static byte[] Crate(ReleaseContents contents, IReadOnlyCollection<string> files)
    {
        var graph = new JsonArray
        {
            new JsonObject
            {
                ["@id"] = "ro-crate-metadata.json",
                ["@type"] = "CreativeWork",
                ["conformsTo"] = new JsonObject { ["@id"] = "https://w3id.org/ro/crate/1.2" },
                ["about"] = new JsonObject { ["@id"] = "./" },
            },
            new JsonObject
            {
                ["@id"] = "./",
                ["@type"] = "Dataset",
                ["name"] = contents.Title.GetValueOrDefault("en", "Register"),
                ["description"] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Publication {contents.Number} of a register of people, with the means to check it offline."
                ),
                ["datePublished"] = contents.Published[..DayLength],
                ["version"] = PublicStore.Text(contents.Number),
                ["license"] = "See the publisher of the register.",
                ["hasPart"] = new JsonArray([.. files.Select(f => (JsonNode)new JsonObject { ["@id"] = f })]),
            },
        };
        foreach (var file in files)
        {
            graph.Add(
                new JsonObject
                {
                    ["@id"] = file,
                    ["@type"] = "File",
                    ["encodingFormat"] = Format(file),
                }
            );
        }

        return Bytes(new JsonObject { ["@context"] = "https://w3id.org/ro/crate/1.2/context", ["@graph"] = graph });
    }

    private static string Format(string file) =>
        Path.GetExtension(file) switch
        {
            ".csv" => "text/csv",
            ".json" => "application/json",
            ".jsonl" => "application/jsonl",
            ".html" => "text/html",
            ".js" => "text/javascript",
            ".css" => "text/css",
            ".py" => "text/x-python",
            ".zip" => "application/zip",
            _ => "application/octet-stream",
        };

    private static byte[] Bytes(JsonObject value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Json), (byte)'\n'];
}
