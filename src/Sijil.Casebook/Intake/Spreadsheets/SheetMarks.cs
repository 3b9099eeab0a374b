using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>
/// Formulas and errors of a sheet (ECMA-376 part 1, 18.3.1.4 and 18.3.1.40), which the library that reads cells does not tell: it gives
/// the value last calculated, and nothing for an error. Sheets of the binary form (.xlsb) are passed over.
/// </summary>
internal static class SheetMarks
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What the sheet of a name holds; nothing where its part cannot be found.</summary>
    public static ImmutableArray<SheetOddity> Of(Stream workbook, string sheet)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        if (PartOf(archive, sheet) is not { } part)
        {
            return [];
        }

        var (cells, formulas, errors) = (0, 0, 0);
        var (formulaRows, errorRows) = (new SortedSet<int>(), new SortedSet<int>());
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, Settings());
        var row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    row = RowOf(xml.GetAttribute("r"), row + 1);
                    break;
                case "c":
                    cells++;
                    if (xml.GetAttribute("t") == "e")
                    {
                        errors++;
                        errorRows.Add(row);
                    }

                    break;
                case "f":
                    formulas++;
                    formulaRows.Add(row);
                    break;
                default:
                    break;
            }
        }

        return
        [
            .. new SheetOddity[]
            {
                new(SheetOddityKind.Formulas, formulas, cells, [.. formulaRows]),
                new(SheetOddityKind.Errors, errors, cells, [.. errorRows]),
            }.Where(oddity => oddity.Count > 0),
        ];
    }

    private static int RowOf(string? written, int next) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : next;

    // The workbook names a relation for each sheet, and the relations name its part.
    private static ZipArchiveEntry? PartOf(ZipArchive archive, string sheet)
    {
        var relation = Attribute(archive, "xl/workbook.xml", "sheet", ("name", "", sheet), ("id", Relations));
        var target = relation is null
            ? null
            : Attribute(archive, "xl/_rels/workbook.xml.rels", "Relationship", ("Id", "", relation), ("Target", ""));
        return target is null ? null
            : target.StartsWith('/') ? archive.GetEntry(target[1..])
            : archive.GetEntry("xl/" + target);
    }

    private static string? Attribute(
        ZipArchive archive,
        string part,
        string element,
        (string Name, string Space, string Value) wanted,
        (string Name, string Space) given
    )
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings());
        while (xml.Read())
        {
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == element
                && xml.GetAttribute(wanted.Name, wanted.Space) == wanted.Value
            )
            {
                return xml.GetAttribute(given.Name, given.Space);
            }
        }

        return null;
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
}
