using System.Globalization;
using Sijil.Synthetic.Randomness;
using Sijil.Synthetic.Releases;

namespace Sijil.Synthetic.Faults;

/// <summary>What goes wrong with ids.</summary>
internal sealed class IdFaults(IReadOnlyList<ReleaseRow> rows, PersonalIds ids)
{
    private const int FillerLength = 22;
    private const string Letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const string Filler = "NOT-IN-REGISTRY-000000";
    private static readonly string[] Nobody = ["000000000", "123456789", "-1", "999999999"];

    /// <summary>The cell and the code of its fault; null for an id as it is. Repeated ids and check digits are told from the finished column.</summary>
    public (string Cell, string Code)? Of(string id, Draws draws)
    {
        var luck = draws.Unit();
        bool Next(double rate) => (luck -= rate) < 0;
        return id.Length == 0 ? null
            : Next(FaultRates.FillerId) ? (Made(draws), "id-odd-form")
            : Next(FaultRates.Entry) ? (Filler, "id-placeholder")
            : Next(FaultRates.Seldom) ? (draws.Pick(Nobody), "id-placeholder")
            : Next(FaultRates.CheckDigit) ? (ids.WithOtherDigit(id, draws), "")
            : Next(FaultRates.IdLength) ? (id.Remove(draws.Below(id.Length), 1 + draws.Below(1)), "id-odd-form")
            : Next(FaultRates.Seldom) ? (Power(id), "id-shortened")
            : Next(FaultRates.IdRepeated) && draws.Pick(rows).Id is { Length: 9 } other ? (other, "")
            : null;
    }

    // Twenty-two letters and digits that a program made for a row without an id: another for each row.
    private static string Made(Draws draws) =>
        string.Create(
            FillerLength,
            draws,
            (text, from) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = Letters[from.Below(Letters.Length)];
                }
            }
        );

    private static string Power(string id) =>
        double.Parse(id, CultureInfo.InvariantCulture).ToString("0.#####E+00", CultureInfo.InvariantCulture);
}
