using System.Numerics;
using System.Runtime.Intrinsics;

namespace Sijil.Estimation.Random;

/// <summary>
/// Threefry-2x64 with 20 rounds (Salmon, Moraes, Dror and Shaw 2011): random bits as a function of a key and a counter, so that any part of any
/// stream can be had without what comes before it, on any number of threads.
/// </summary>
internal static class Threefry
{
    private const ulong Parity = 0x1BD11BDAA9FC1A22;

    /// <summary>The two words of one counter.</summary>
    internal static (ulong First, ulong Second) Block(ulong key0, ulong key1, ulong counter0, ulong counter1)
    {
        unchecked
        {
            var key2 = Parity ^ key0 ^ key1;
            var x = counter0 + key0;
            var y = counter1 + key1;
            Four(ref x, ref y, 16, 42, 12, 31);
            x += key1;
            y += key2 + 1;
            Four(ref x, ref y, 16, 32, 24, 21);
            x += key2;
            y += key0 + 2;
            Four(ref x, ref y, 16, 42, 12, 31);
            x += key0;
            y += key1 + 3;
            Four(ref x, ref y, 16, 32, 24, 21);
            x += key1;
            y += key2 + 4;
            Four(ref x, ref y, 16, 42, 12, 31);
            return (x + key2, y + key0 + 5);
        }
    }

    /// <summary>
    /// Fills with the blocks of counters one after another. Four counters are worked on at once: first their four first words, then their four
    /// second words.
    /// </summary>
    /// <param name="key0">First word of the key.</param>
    /// <param name="key1">Second word of the key.</param>
    /// <param name="counter0">The first of the counters; it grows by half of what is filled.</param>
    /// <param name="counter1">Second word of every counter.</param>
    /// <param name="words">What is filled; a multiple of eight.</param>
    internal static void Fill(ulong key0, ulong key1, ulong counter0, ulong counter1, Span<ulong> words)
    {
        unchecked
        {
            var key2 = Parity ^ key0 ^ key1;
            var k0 = Vector256.Create(key0);
            var k1 = Vector256.Create(key1);
            var k2 = Vector256.Create(key2);
            for (var at = 0; at < words.Length; at += 8)
            {
                var x = Vector256.Create(counter0, counter0 + 1, counter0 + 2, counter0 + 3) + k0;
                var y = Vector256.Create(counter1 + key1);
                counter0 += 4;
                Four(ref x, ref y, 16, 42, 12, 31);
                x += k1;
                y += k2 + Vector256.Create(1UL);
                Four(ref x, ref y, 16, 32, 24, 21);
                x += k2;
                y += k0 + Vector256.Create(2UL);
                Four(ref x, ref y, 16, 42, 12, 31);
                x += k0;
                y += k1 + Vector256.Create(3UL);
                Four(ref x, ref y, 16, 32, 24, 21);
                x += k1;
                y += k2 + Vector256.Create(4UL);
                Four(ref x, ref y, 16, 42, 12, 31);
                x += k2;
                y += k0 + Vector256.Create(5UL);
                x.CopyTo(words[at..]);
                y.CopyTo(words[(at + 4)..]);
            }
        }
    }

    private static void Four(ref ulong x, ref ulong y, int a, int b, int c, int d)
    {
        unchecked
        {
            x += y;
            y = BitOperations.RotateLeft(y, a) ^ x;
            x += y;
            y = BitOperations.RotateLeft(y, b) ^ x;
            x += y;
            y = BitOperations.RotateLeft(y, c) ^ x;
            x += y;
            y = BitOperations.RotateLeft(y, d) ^ x;
        }
    }

    private static void Four(ref Vector256<ulong> x, ref Vector256<ulong> y, int a, int b, int c, int d)
    {
        x += y;
        y = ((y << a) | (y >>> (64 - a))) ^ x;
        x += y;
        y = ((y << b) | (y >>> (64 - b))) ^ x;
        x += y;
        y = ((y << c) | (y >>> (64 - c))) ^ x;
        x += y;
        y = ((y << d) | (y >>> (64 - d))) ^ x;
    }
}
