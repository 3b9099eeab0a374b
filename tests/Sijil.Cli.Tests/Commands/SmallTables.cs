namespace Sijil.Cli.Tests.Commands;

/// <summary>Invented tables for linking without a casebook.</summary>
internal static class SmallTables
{
    /// <summary>Three records of one shop, two of another, one that stands alone.</summary>
    public const string Shops = """
        id, name, town, phone, cluster
        s10, Bakery Vellun, Torrim, 111, a
        s2, Bakery Vellun, Torrim, 111, a
        s3, Bakery Velun, Torrim, 111, a
        s4, "Bookshop ""Ashoom"", north", Gellin, 222, b
        s5, "Bookshop ""Ashoom"", north", Gellin, , b
        s6, Mill Orreth, Gellin, 333, c

        """;

    /// <summary>The second list: the bookshop and the mill again, other columns in another order.</summary>
    public const string MoreShops = """
        phone;name;street;unique_id
        222;Bookshop "Ashoom", north;;1
        333;Mill Orreth;High Street;2
        444;Tannery Dessoo;Low Street;3

        """;

    /// <summary>A model with every probability stated, so that weights can be worked out by hand.</summary>
    public const string Model = """
        {
          "version": 1,
          "link_type": "link_and_dedupe",
          "prior": 0.2,
          "blocking_rules": [["name"], ["phone"]],
          "comparisons": [
            {
              "name": "name",
              "values": ["name"],
              "levels": [
                { "name": "same", "when": "exact", "m": 0.9, "u": 0.01 },
                { "name": "else", "when": "else", "m": 0.1, "u": 0.99 }
              ]
            },
            {
              "name": "phone",
              "values": ["phone"],
              "levels": [
                { "name": "same", "when": "exact", "m": 0.8, "u": 0.01 },
                { "name": "else", "when": "else", "m": 0.2, "u": 0.99 }
              ]
            }
          ]
        }
        """;
}
