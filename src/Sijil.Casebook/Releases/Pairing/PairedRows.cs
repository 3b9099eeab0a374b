namespace Sijil.Casebook.Releases.Pairing;

/// <summary>Which record of the newer release each record of the older is, one to one; records are named by their places.</summary>
internal sealed class PairedRows
{
    private readonly int[] newOf;
    private readonly int[] oldOf;

    public PairedRows(int older, int newer)
    {
        newOf = new int[older];
        oldOf = new int[newer];
        Array.Fill(newOf, -1);
        Array.Fill(oldOf, -1);
    }

    /// <summary>The newer record of an older one, or −1.</summary>
    public int NewOf(int old) => newOf[old];

    /// <summary>The older record of a newer one, or −1.</summary>
    public int OldOf(int @new) => oldOf[@new];

    /// <summary>How many pairs there are.</summary>
    public int Count { get; private set; }

    public void Add(int old, int @new)
    {
        if (newOf[old] >= 0 || oldOf[@new] >= 0)
        {
            throw new InvalidOperationException("a row was paired twice");
        }

        newOf[old] = @new;
        oldOf[@new] = old;
        Count++;
    }

    public IEnumerable<int> OldLeft() => Enumerable.Range(0, newOf.Length).Where(old => newOf[old] < 0);

    public IEnumerable<int> NewLeft() => Enumerable.Range(0, oldOf.Length).Where(@new => oldOf[@new] < 0);
}
