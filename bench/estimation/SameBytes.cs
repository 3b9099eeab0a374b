using System.Security.Cryptography;
using System.Text;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Benchmark;

/// <summary>The JSON of every case with 1, 2 and 8 threads.</summary>
internal static class SameBytes
{
    internal static void Print(string folder)
    {
        Console.WriteLine("| table | SHA-256 of the JSON with 1 thread | 2 threads | 8 threads |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var name in Expected.All.Select(e => e.Name))
        {
            var table = Tables.Read(folder, name);
            string[] hashes =
            [
                .. new[] { 1, 2, 8 }.Select(threads =>
                    Convert.ToHexStringLower(
                        SHA256.HashData(
                            Encoding.UTF8.GetBytes(
                                EstimateJson.Write(SideBySide.Of(table, new EstimateSettings { Threads = threads }))
                            )
                        )
                    )
                ),
            ];
            Console.WriteLine(
                $"| {name} | {hashes[0][..16]}… | {(hashes[1] == hashes[0] ? "same" : "other")} | {(hashes[2] == hashes[0] ? "same" : "other")} |"
            );
        }
    }
}
