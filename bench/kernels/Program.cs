using System.Globalization;
using Sijil.Kernels.Benchmark;

if (args.Length is < 1 or > 2)
{
    Console.Error.WriteLine("Usage: Sijil.Kernels.Benchmark LIST.csv [PAIRS.csv]");
    Console.Error.WriteLine(
        "Times each kernel on names of LIST (columns first_name, surname); writes the pairs with our values to PAIRS."
    );
    return 2;
}

var names = NamePairs.Read(args[0]);
Console.WriteLine("pairs of distinct values, millions a second (median of 7 runs, one thread)");
Console.WriteLine($"{"kernel", -34} {"random", 8} {"neighbours", 8}");
foreach (var kernel in Kernel.All)
{
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{kernel.Name, -34} {kernel.Rate(names, names.Random), 8:F1} {kernel.Rate(names, names.Neighbours), 8:F1}"
        )
    );
}

if (args.Length == 2)
{
    names.Write(args[1]);
}

return 0;
