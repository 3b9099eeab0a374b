using System.Xml.Linq;

namespace Sijil.Cli.Tests.House;

public sealed class ProjectReferenceTests
{
    // The plan of docs/architecture.md. An arrow that is not here needs a change of the plan first.
    private static readonly Dictionary<string, string[]> Plan = new(StringComparer.Ordinal)
    {
        ["Sijil.Text"] = [],
        ["Sijil.Linkage"] = ["Sijil.Text"],
        ["Sijil.Estimation"] = [],
        ["Sijil.Ledger"] = [],
        ["Sijil.Synthetic"] = [],
        ["Sijil.Casebook"] = ["Sijil.Estimation", "Sijil.Ledger", "Sijil.Linkage", "Sijil.Text"],
        ["Sijil.Web"] = ["Sijil.Casebook"],
        ["Sijil.Cli"] = ["Sijil.Casebook", "Sijil.Synthetic", "Sijil.Web"],
    };

    [Fact]
    public void Every_project_refers_only_to_what_the_plan_allows()
    {
        var projects = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories);
        projects
            .Select(p => Path.GetFileNameWithoutExtension(p))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Plan.Keys.Order(StringComparer.Ordinal));
        foreach (var project in projects)
        {
            ReferencesOf(project).ShouldBe(Plan[Path.GetFileNameWithoutExtension(project)], project);
        }
    }

    [Fact]
    public void Tests_refer_to_sources_and_never_the_other_way()
    {
        foreach (var project in Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
        {
            File.ReadAllText(project).ShouldNotContain("tests/");
        }
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Repository.PathOf("Sijil.slnx"));
        var projects = Directory
            .GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'))
            .Where(p =>
                p.StartsWith("src/", StringComparison.Ordinal) || p.StartsWith("tests/", StringComparison.Ordinal)
            );
        foreach (var project in projects)
        {
            solution.ShouldContain($"\"{project}\"");
        }
    }

    [Fact]
    public void Every_package_has_its_version_in_one_place()
    {
        foreach (var project in Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories))
        {
            XDocument
                .Load(project)
                .Descendants("PackageReference")
                .ShouldAllBe(r => r.Attribute("Version") == null && r.Attribute("VersionOverride") == null);
        }
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument
            .Load(project)
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
}
