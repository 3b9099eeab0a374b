using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Sijil.Casebook.Intake.Shape;

/// <summary>
/// The cells of one column, packed: short texts that come again (a sex, an age, a place) stand once, all others as UTF-8 one behind
/// the other in large blocks. A string for each of a million names would take three times the room.
/// </summary>
internal sealed class PackedColumn
{
    /// <summary>Characters that a text has at most whose bytes are packed.</summary>
    public const int LongestPacked = 20_000;

    private const int LongestShared = 32;
    private const int MostShared = 100_000;
    private const int JudgedAt = 16_384;
    private const int BlockBytes = 1 << 20;
    private const int LengthBytes = 2;

    // A text begins at an even place, so that an int reaches over four gigabytes.
    private const int Step = 2;
    private const int MostBlocks = (int)(Step * (1L << 31) / BlockBytes);

    private readonly List<int> cells = [];
    private readonly List<string> shared = [""];
    private readonly List<byte[]> blocks = [];
    private Dictionary<string, int>? known = new(StringComparer.Ordinal) { [""] = 0 };
    private int blockEnd = BlockBytes;
    private int again;

    /// <summary>The text of a row; empty beyond the last that was set.</summary>
    public string this[int row]
    {
        get
        {
            var cell = Cell(row);
            return cell >= 0 ? shared[cell] : Encoding.UTF8.GetString(Bytes(~cell));
        }
    }

    /// <summary>The text of a row without a string of its own.</summary>
    /// <param name="row">0-based row.</param>
    /// <param name="buffer">Room for <see cref="LongestPacked"/> characters; what is answered may lie in it.</param>
    public ReadOnlySpan<char> Text(int row, Span<char> buffer)
    {
        var cell = Cell(row);
        return cell >= 0 ? shared[cell] : buffer[..Encoding.UTF8.GetChars(Bytes(~cell), buffer)];
    }

    /// <summary>Sets the text of a row; rows come in order, those left out are empty.</summary>
    public void Set(int row, string text)
    {
        while (cells.Count < row)
        {
            cells.Add(0);
        }

        cells.Add(Shared(text) ?? Packed(text) ?? Kept(text));
    }

    /// <summary>Gives up what only writing needs.</summary>
    public void Close()
    {
        known = null;
        cells.TrimExcess();
    }

    private int Cell(int row) => row < cells.Count ? cells[row] : 0;

    private int? Shared(string text)
    {
        if (known is null || text.Length > LongestShared)
        {
            return null;
        }

        if (known.TryGetValue(text, out var at))
        {
            again++;
            return at;
        }

        if (shared.Count == JudgedAt && again < JudgedAt)
        {
            // Names and ids hardly come again: nothing is gained by looking for them.
            known = null;
            return null;
        }

        if (shared.Count >= MostShared)
        {
            return null;
        }

        known.Add(text, shared.Count);
        return Kept(text);
    }

    private int Kept(string text)
    {
        shared.Add(text);
        return shared.Count - 1;
    }

    private int? Packed(string text)
    {
        if (text.Length > LongestPacked)
        {
            return null;
        }

        var most = LengthBytes + (text.Length * 3);
        if (blockEnd + most > BlockBytes)
        {
            if (blocks.Count == MostBlocks)
            {
                return null;
            }

            blocks.Add(new byte[BlockBytes]);
            blockEnd = 0;
        }

        var room = blocks[^1].AsSpan(blockEnd);
        var status = Utf8.FromUtf16(text, room[LengthBytes..], out _, out var bytes, replaceInvalidSequences: false);
        if (status != System.Buffers.OperationStatus.Done)
        {
            // Half a surrogate pair, which UTF-8 cannot say: a cell stays as it came.
            return null;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)bytes);
        var place = (int)((((long)(blocks.Count - 1) * BlockBytes) + blockEnd) / Step);
        blockEnd += LengthBytes + bytes + (bytes % Step);
        return ~place;
    }

    private ReadOnlySpan<byte> Bytes(int place)
    {
        var at = (long)place * Step;
        var block = blocks[(int)(at / BlockBytes)].AsSpan((int)(at % BlockBytes));
        return block.Slice(LengthBytes, BinaryPrimitives.ReadUInt16LittleEndian(block));
    }
}
