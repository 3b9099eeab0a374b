using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Storage;
using Sijil.Ledger;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>
/// <c>cache/people.index</c>: what a search needs, as it lies in memory, so that the pages of a million records are there at once after a start. Nothing depends on it: it is made
/// again whenever it is not of the very files and the very program that are there, and it is in no bundle or release.
/// </summary>
internal static class IndexFile
{
    /// <summary>Its name.</summary>
    public const string Name = "people.index";

    private const string Form = "sijil people index 1";

    private const int Buffer = 1 << 16;

    private static readonly string[] Sources = [RegisterFiles.People, RegisterFiles.Records, FatesFile.Name];

    /// <summary>What was kept for the results that are there; null: nothing, or it is of other results, another program or damaged.</summary>
    public static PeopleParts? Read(CasebookFolder folder)
    {
        var path = PathOf(folder);
        if (!File.Exists(path) || !BitConverter.IsLittleEndian)
        {
            return null;
        }

        try
        {
            using var from = new BinaryReader(new BufferedStream(File.OpenRead(path), Buffer), Encoding.UTF8);
            return from.ReadString() == KeyOf(folder) && IsWhole(from.BaseStream) ? PeopleParts.Read(from) : null;
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or InvalidDataException
                        or ArgumentException
                        or FormatException
            )
        {
            return null;
        }
    }

    /// <summary>Keeps it. Where that cannot be, the next start takes longer.</summary>
    public static void Keep(CasebookFolder folder, PeopleParts parts)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder.Cache);
            DurableFile.Write(
                PathOf(folder),
                stream =>
                {
                    using var hash = SHA256.Create();
                    using (var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
                    using (var to = new BinaryWriter(hashed, Encoding.UTF8))
                    {
                        to.Write(KeyOf(folder));
                        parts.WriteTo(to);
                    }

                    stream.Write(hash.Hash);
                }
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written, or a full disk, is no reason to show nothing.
        }
    }

    /// <summary>A number from 0 to a greatest.</summary>
    public static int Number(BinaryReader from, int most)
    {
        var number = from.ReadInt32();
        Check(number >= 0 && number <= most);
        return number;
    }

    /// <summary>So many numbers as they lie in memory.</summary>
    public static T[] Numbers<T>(BinaryReader from, int count)
        where T : unmanaged
    {
        // Not more room than the file could fill.
        Check((long)count * Marshal.SizeOf<T>() <= from.BaseStream.Length);
        var array = new T[count];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    /// <summary>Says that a file is none of ours.</summary>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public static void Check(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException("an index that does not fit");
        }
    }

    private static string PathOf(CasebookFolder folder) => Path.Combine(folder.Cache, Name);

    // The file ends with the hash of what stands before. Reading goes on where it was.
    private static bool IsWhole(Stream file)
    {
        var (at, end) = (file.Position, file.Length - SHA256.HashSizeInBytes);
        file.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Buffer];
        for (var left = end; left > 0; )
        {
            var got = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (got == 0)
            {
                return false;
            }

            hash.AppendData(buffer, 0, got);
            left -= got;
        }

        var kept = new byte[SHA256.HashSizeInBytes];
        file.ReadExactly(kept);
        file.Position = at;
        return end > at && hash.GetHashAndReset().AsSpan().SequenceEqual(kept);
    }

    // The files by size and time: reading them whole would take as long as making the index.
    private static string KeyOf(CasebookFolder folder) =>
        string.Join(
            '\n',
            Sources
                .Select(name => new FileInfo(folder.OutFile(name)))
                .Select(file =>
                    file.Exists
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"
                        )
                        : file.Name
                )
                .Prepend(Casebook.Code)
                .Prepend(Form)
        );
}
