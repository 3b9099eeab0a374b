namespace Sijil.Synthetic.Randomness;

/// <summary>What a stream of random numbers decides. The numbers are part of the format: changing one changes all output.</summary>
internal enum Component : ulong
{
    Kin = 1,
    FamilyHome = 2,
    GroupTrait = 3,
    Capture = 4,
    FalseRecord = 5,
    Order = 6,
    ListStyle = 7,
    WordStyle = 8,
    Copies = 9,
    FirstCopy = 16,
    Release = 32,
}

/// <summary>
/// Independent streams, one for each component, list and entity. A draw for one entity never moves another one's, so adding a list
/// leaves the other lists' rows as they are.
/// </summary>
internal sealed class Streams(ulong seed)
{
    public Draws Of(Component component, long entity) => Of(component, 0, entity);

    public Draws Of(Component component, int list, long entity)
    {
        unchecked
        {
            var state = SplitMix64.Mix(seed + 0x9E3779B97F4A7C15);
            state = SplitMix64.Mix(state + (ulong)component * 0xD1342543DE82EF95);
            state = SplitMix64.Mix(state + (ulong)list * 0xA0761D6478BD642F);
            return new Draws(SplitMix64.Mix(state + (ulong)entity * 0xE7037ED1A0B428DB));
        }
    }
}
