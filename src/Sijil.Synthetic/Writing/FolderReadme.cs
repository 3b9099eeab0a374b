using System.Globalization;
using Sijil.Synthetic.Capture;

namespace Sijil.Synthetic.Writing;

/// <summary>The README of an output folder.</summary>
internal static class FolderReadme
{
    public static void Write(SyntheticLists lists, Stream stream)
    {
        var s = lists.Settings;
        var scenario = CaptureScenario.Of(s.Scenario);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Synthetic lists

            Everything in this folder is made up. No row stands for a real person; the province is fictional and lies in open ocean.
            Names are joined at random from frequency tables of single name units.

            People {s.People}, lists {s.Lists}, scenario {s.Scenario} ({scenario.Summary}), seed {s.Seed}{(
                s.Plain ? ", plain files" : ""
            )}.
            The same settings give the same bytes on any machine.

            | file | what |
            | --- | --- |
            | `list-*` | the lists as their sources would hand them over, with noise and duplicates |
            | `lists.csv` | file, source, list, as-of date, script and number of records of each |
            | `truth.csv` | record_id, person_id: record_id is source/list/id, or source/list/row-N where the list gives no id |
            | `truth_rows.csv` | list, row (1-based, title rows and header counted), person_id |
            | `population.csv` | every person killed, on a list or not |
            | `capture.csv` | the true capture table: one 0/1 column per list, then count |
            | `gazetteer.csv` | the fictional places: code, level, parent, names, spellings, coordinates |

            A person_id that begins with F is of a false record: not among the killed, not in `population.csv` or `capture.csv`.

            """
        );
        using var writer = new StreamWriter(stream, CsvLines.Utf8, 4096, leaveOpen: true);
        writer.Write(text.ReplaceLineEndings("\n"));
    }
}
