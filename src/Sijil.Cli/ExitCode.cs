namespace Sijil.Cli;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The thing that was checked does not hold.</summary>
    public const int DoesNotHold = 1;

    /// <summary>The request or the input is at fault, or the person stopped it.</summary>
    public const int InputFault = 2;

    /// <summary>Our own fault.</summary>
    public const int OwnFault = 3;
}
