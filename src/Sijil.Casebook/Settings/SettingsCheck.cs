namespace Sijil.Casebook.Settings;

/// <summary>What must hold of settings beyond their form.</summary>
internal static class SettingsCheck
{
    private static readonly string[] NameOrders = ["given_first", "family_first"];

    public static void Whole(CasebookSettings settings, string path)
    {
        if (settings.Casebook != 1)
        {
            throw new InputFaultException("casebook: 1 was expected", file: path);
        }

        Probability(settings.Linkage.MatchProbability, "match_probability", path);
        Probability(settings.Linkage.ReviewProbability, "review_probability", path);
        if (settings.Linkage.ReviewProbability > settings.Linkage.MatchProbability)
        {
            throw new InputFaultException("review_probability may not lie above match_probability", file: path);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in settings.Lists)
        {
            ListName.Check(list.Source, "source", path);
            ListName.Check(list.List, "list", path);
            if (!seen.Add(list.Key))
            {
                throw new InputFaultException("each list stands once under lists", file: path, found: list.Key);
            }

            Columns(list, path);
        }
    }

    public static void Columns(ListSettings list, string path)
    {
        if (!NameOrders.Contains(list.NameOrder, StringComparer.Ordinal))
        {
            throw new InputFaultException(
                "name_order is one of " + string.Join(", ", NameOrders),
                file: path,
                found: list.NameOrder
            );
        }

        foreach (var column in list.Columns)
        {
            if (FieldName.TryParse(column.Field) is null)
            {
                throw new InputFaultException(
                    "a field is one of " + FieldName.All,
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

    private static void Probability(double value, string name, string path)
    {
        if (value is not (> 0 and < 1))
        {
            throw new InputFaultException(name + " lies between 0 and 1", file: path);
        }
    }
}
