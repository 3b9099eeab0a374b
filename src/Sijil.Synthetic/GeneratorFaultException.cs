namespace Sijil.Synthetic;

/// <summary>The request for synthetic lists cannot be met as it stands (exit code 2). The message is one clear line.</summary>
/// <param name="message">What was found and what was expected.</param>
public sealed class GeneratorFaultException(string message) : Exception(message);
