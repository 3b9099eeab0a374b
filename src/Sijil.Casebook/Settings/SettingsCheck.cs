using Sijil.Casebook.Quality;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Settings;

/// <summary>What must hold of settings beyond their form.</summary>
internal static class SettingsCheck
{
    private const int HighestColumn = 16_383;

    public static void Whole(CasebookSettings settings, string path)
    {
        if (settings.Casebook != 1)
        {
            throw new InputFaultException("casebook: 1 was expected", file: path);
        }

        if (settings.Title.Any(t => t.Value is null))
        {
            throw new InputFaultException("a title is a text; leave the language out where there is none", file: path);
        }

        if (settings.Linkage.Seed < 0)
        {
            throw new InputFaultException("seed is a whole number from 0 up", file: path);
        }

        Weights(settings.Linkage, path);
        Publishing.Release.PublicField.Chosen(settings.Publication.Fields, path);
        AboutCheck.Sources(settings.Sources, path);
        RestrictedField.Check(settings.Restricted ?? [], path);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in settings.Lists)
        {
            if (list is null)
            {
                throw new InputFaultException("an entry under lists has a source and a list", file: path);
            }

            ListName.Check(list.Source ?? "", "source", path);
            ListName.Check(list.List ?? "", "list", path);
            if (!seen.Add(list.Key))
            {
                throw new InputFaultException("each list stands once under lists", file: path, found: list.Key);
            }

            Columns(list, path);
            AboutCheck.List(list.Key, list.About, path);
        }
    }

    public static void Columns(ListSettings list, string path)
    {
        if (NameOrderName.TryParse(list.NameOrder) is null)
        {
            throw new InputFaultException(
                "name_order is one of " + NameOrderName.All,
                file: path,
                found: list.NameOrder
            );
        }

        if (list.CheckDigits is { } scheme && CheckDigitRule.TryParse(scheme) is null)
        {
            throw new InputFaultException("check_digits is one of " + CheckDigitRule.All, file: path, found: scheme);
        }

        foreach (var column in list.Columns)
        {
            if (column?.Header is null || column.Field is null)
            {
                throw new InputFaultException("an entry under columns has a header and a field", file: path);
            }

            if (column.Column is < 0 or > HighestColumn)
            {
                throw new InputFaultException(
                    "a column's place lies between 0 and 16383",
                    file: path,
                    column: column.Header
                );
            }

            if (FieldNames.Parse(column.Field) is null)
            {
                throw new InputFaultException(
                    "a field is one of " + FieldNames.All,
                    file: path,
                    column: column.Header,
                    found: column.Field
                );
            }

            if (column.DateOrder is not null && DateOrderName.TryParse(column.DateOrder) is null)
            {
                throw new InputFaultException(
                    "a date order is one of " + DateOrderName.All,
                    file: path,
                    column: column.Header,
                    found: column.DateOrder
                );
            }
        }
    }

    private static void Weights(LinkageSettings linkage, string path)
    {
        (string Name, double Bits)[] weights =
        [
            ("match_weight", linkage.MatchWeight),
            ("duplicate_weight", linkage.DuplicateWeight),
            ("review_weight", linkage.ReviewWeight),
        ];
        foreach (var (name, bits) in weights)
        {
            if (bits is not (>= -50 and <= 50))
            {
                throw new InputFaultException(name + " is a match weight between -50 and 50 bits", file: path);
            }
        }

        if (linkage.ReviewWeight > linkage.MatchWeight)
        {
            throw new InputFaultException("review_weight may not lie above match_weight", file: path);
        }
    }
}
