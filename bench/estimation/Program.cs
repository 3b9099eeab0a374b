using Sijil.Estimation.Benchmark;

string[] words = args.Length == 0 ? [""] : args;
switch (words[0])
{
    case "cases" when words.Length == 2:
        Cases.Print(words[1]);
        return 0;
    case "coverage" when words.Length == 2:
        Coverage.Print(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "links" when words.Length == 2:
        Links.Print(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "speed" when words.Length == 3:
        Speed.Print(words[1], words[2]);
        return 0;
    case "strata" when words.Length == 2:
        ManyStrata.Print(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case "threads" when words.Length == 2:
        SameBytes.Print(words[1]);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            Usage: Sijil.Estimation.Benchmark
                cases FOLDER          every method on the tables in FOLDER beside the figures of public packages
                coverage RUNS         how often intervals hold the truth, on simulated tables of four designs
                links RUNS            the same with one link in twenty missed
                speed FOLDER TABLE    latent classes on one table: sweeps and effective draws a second, memory of the process
                strata COUNT          latent classes in many strata
                threads FOLDER        whether 1, 2 and 8 threads give the same bytes
            """
        );
        return 2;
}
