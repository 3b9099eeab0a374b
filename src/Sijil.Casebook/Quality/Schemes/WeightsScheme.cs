using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Casebook.Quality.Schemes;

/// <summary>
/// Weights and a modulus, as many national numbers have them: each digit times the weight of its place, the check digit's with them, sums to a multiple of the modulus. Written
/// <c>weights 10,9,8,7,6,5,4,3,2,1 mod 11</c> (this one is ISBN-10). Where the modulus is 11 the last sign may be X, which stands for ten.
/// </summary>
internal sealed class WeightsScheme : CheckScheme
{
    /// <summary>The form, for messages.</summary>
    public const string Form = "weights 10,9,8,7,6,5,4,3,2,1 mod 11";

    private const int Longest = 40;
    private const int Highest = 999;

    private readonly ImmutableArray<int> _weights;
    private readonly int _modulus;

    private WeightsScheme(ImmutableArray<int> weights, int modulus)
        : base(string.Create(CultureInfo.InvariantCulture, $"weights {string.Join(',', weights)} mod {modulus}")) =>
        (_weights, _modulus) = (weights, modulus);

    public override bool TakesX => _modulus == 11;

    /// <summary>The scheme of a text; null where it is written otherwise. Weights lie between -999 and 999, two to forty of them, the modulus between 2 and 999.</summary>
    public static WeightsScheme? TryParse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not ["weights", .. var places, "mod", var last] || !IsNumber(last, out var modulus) || modulus < 2)
        {
            return null;
        }

        var weights = ImmutableArray.CreateBuilder<int>();
        foreach (var place in string.Concat(places).Split(','))
        {
            if (!IsNumber(place, out var weight))
            {
                return null;
            }

            weights.Add(weight);
        }

        return weights.Count is >= 2 and <= Longest ? new WeightsScheme(weights.ToImmutable(), modulus) : null;
    }

    public override bool Keeps(ReadOnlySpan<char> id)
    {
        if (id.Length != _weights.Length)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < id.Length; i++)
        {
            var value = Value(id, i);
            if (value < 0)
            {
                return false;
            }

            sum += value * _weights[i];
        }

        return sum % _modulus == 0;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number is >= -Highest and <= Highest;
}
