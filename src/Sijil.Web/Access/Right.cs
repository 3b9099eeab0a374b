using Sijil.Casebook.Accounts;

namespace Sijil.Web.Access;

/// <summary>What a route asks of whoever takes it.</summary>
internal enum Right
{
    /// <summary>Nothing: open to whoever reaches the address.</summary>
    Anyone,

    /// <summary>To be signed in.</summary>
    Read,

    /// <summary>To add lists and correct how they are read.</summary>
    Record,

    /// <summary>To decide about pairs and people.</summary>
    Review,

    /// <summary>To build.</summary>
    Analyse,

    /// <summary>To publish.</summary>
    Publish,

    /// <summary>To give and take roles.</summary>
    Administer,
}

/// <summary>Which role has which right.</summary>
internal static class Rights
{
    /// <summary>Whether these roles give a right. Everybody signed in may read.</summary>
    public static bool Allow(this Roles roles, Right right) =>
        right switch
        {
            Right.Anyone or Right.Read => true,
            Right.Record => roles.HasFlag(Roles.Recorder),
            Right.Review => roles.HasFlag(Roles.Reviewer),
            Right.Analyse => roles.HasFlag(Roles.Analyst),
            Right.Publish => roles.HasFlag(Roles.Publisher),
            Right.Administer => roles.HasFlag(Roles.Administrator),
            _ => false,
        };
}
