namespace Sijil.Casebook.Records;

/// <summary>Fields as files and messages write them.</summary>
public static class FieldNames
{
    /// <summary>All names, for a message.</summary>
    public static string All => string.Join(", ", Enum.GetValues<Field>().Select(Snake));

    /// <summary>"birth_date" for <see cref="Field.BirthDate"/>.</summary>
    public static string Snake(Field field) =>
        string.Concat(
            field
                .ToString()
                .Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + (char)(c | 0x20) : c.ToString())
        );

    /// <summary>The field of a snake-case name, or null.</summary>
    public static Field? Parse(string snake)
    {
        foreach (var field in Enum.GetValues<Field>())
        {
            if (Snake(field) == snake)
            {
                return field;
            }
        }

        return null;
    }
}
