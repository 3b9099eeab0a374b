using Sijil.Casebook.Browsing;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    /// <summary>Longest name of a kept view, in characters.</summary>
    public const int LongestViewName = 80;

    private const int MostViews = 200;
    private const int LongestQuery = 1000;

    /// <summary>Keeps a search under a name; a view of that name is replaced if it was the same person's.</summary>
    /// <param name="view">The view.</param>
    /// <exception cref="InputFaultException">The name is empty or too long, another person keeps one of that name, or there are too many.</exception>
    public void KeepView(SavedView view)
    {
        var name = view.Name.Trim();
        if (name.Length is 0 or > LongestViewName || name.Any(c => char.IsControl(c) || IsTurning(c)))
        {
            throw new InputFaultException(
                FormattableString.Invariant($"a name of 1 to {LongestViewName} characters was expected")
            );
        }

        if (view.Query.Length > LongestQuery)
        {
            throw new InputFaultException("this search is too long to be kept");
        }

        _ = Alone(() =>
        {
            if (
                database.Scalar("SELECT owner FROM saved_view WHERE name = $1", name) is string other
                && other != view.Owner
            )
            {
                throw new InputFaultException("somebody else keeps a view of this name; choose another name");
            }

            if (database.Scalar("SELECT count(*) FROM saved_view") is >= (long)MostViews)
            {
                throw new InputFaultException(
                    FormattableString.Invariant($"at most {MostViews} views are kept; let one go first")
                );
            }

            return database.Run(
                "INSERT INTO saved_view (name, owner, query) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET query = $3",
                name,
                view.Owner,
                view.Query
            );
        });
    }

    /// <summary>Lets a kept view go. One that is not there, or is another person's, stays as it is.</summary>
    /// <returns>Whether it went.</returns>
    public bool ForgetView(string name, string owner) =>
        Alone(() => database.Run("DELETE FROM saved_view WHERE name = $1 AND owner = $2", name, owner) > 0);
}
