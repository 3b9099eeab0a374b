using Sijil.Casebook.Accounts;
using Sijil.Casebook.Settings;

namespace Sijil.Casebook.Tests.Settings;

public sealed class RestrictedFieldTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_field_is_seen_by_the_roles_that_are_named_and_by_nobody_else()
    {
        File.WriteAllText(
            file,
            "casebook: 1\nrestricted:\n- field: mother\n  roles: [reviewer, analyst]\n- field: other\n  roles: []\n"
        );
        var restricted = SettingsFile.Read(file).Restricted!;
        restricted[0].IsSeenBy(Roles.Reviewer).ShouldBeTrue();
        restricted[0].IsSeenBy(Roles.Publisher | Roles.Analyst).ShouldBeTrue();
        restricted[0].IsSeenBy(Roles.Recorder | Roles.Publisher | Roles.Administrator).ShouldBeFalse();
        restricted[0].IsSeenBy(Roles.None).ShouldBeFalse();
        restricted[1].IsSeenBy(Roles.Recorder | Roles.Reviewer | Roles.Administrator).ShouldBeFalse();
    }

    // A mistake in what protects people must not pass in silence.
    [Theory]
    [InlineData("- field: name\n  roles: [reviewer]\n")]
    [InlineData("- field: mothers\n  roles: [reviewer]\n")]
    [InlineData("- field: mother\n  roles: [boss]\n")]
    [InlineData("- field: mother\n  roles: [reviewer]\n- field: mother\n  roles: [analyst]\n")]
    [InlineData("-\n")]
    public void What_cannot_be_restricted_is_refused(string restricted)
    {
        File.WriteAllText(file, "casebook: 1\nrestricted:\n" + restricted);
        Should.Throw<InputFaultException>(() => SettingsFile.Read(file));
    }

    [Fact]
    public void A_casebook_without_restrictions_says_nothing_of_them()
    {
        SettingsFile.Write(file, new CasebookSettings());
        File.ReadAllText(file).ShouldNotContain("restricted");
    }
}
