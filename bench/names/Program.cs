using System.Globalization;
using Sijil.Names.Benchmark;

// links SEED… : F1 of each pair of synthetic lists against their truth, without place and date of death.
// ceiling SEED… : the same with every name read without a mistake; what is missing then the lists do not say.
// misses SEED A-B : what a pair of lists missed or joined wrongly, by what differs; names of the generator only.
// calibration A-B SEED… : how often pairs of a weight are one person.
// sets SEED… : the same for pairs of releases made like real ones: full and short names, damaged text, Latin letters.
// speed : names read a second, pairs compared a second, bytes allocated for each.
switch (args)
{
    case ["links", .. var seeds] when seeds.Length > 0:
        Links.Run(Numbers(seeds));
        return 0;
    case ["ceiling", .. var seeds] when seeds.Length > 0:
        Links.Ceiling(Numbers(seeds));
        return 0;
    case ["misses", var seed, var lists]:
        Misses.Run(Numbers([seed])[0], lists[0] - '1', lists[^1] - '1');
        return 0;
    case ["calibration", var lists, .. var seeds] when seeds.Length > 0:
        Calibration.Run(Numbers(seeds), lists[0] - '1', lists[^1] - '1');
        return 0;
    case ["sets", .. var seeds] when seeds.Length > 0:
        ReleaseSets.Run(Numbers(seeds));
        return 0;
    case ["speed"]:
        Speed.Run();
        return 0;
    default:
        Console.Error.WriteLine(
            "links SEED… | ceiling SEED… | misses SEED A-B | calibration A-B SEED… | sets SEED… | speed"
        );
        return 2;
}

static ulong[] Numbers(string[] texts) => [.. texts.Select(text => ulong.Parse(text, CultureInfo.InvariantCulture))];
