namespace Sijil.Linkage.Models;

/// <summary>A model that cannot be used: it names a column that is not there, an unknown test, a probability outside (0, 1).</summary>
/// <param name="message">One clear line: where in the model, what was found, what was expected.</param>
public sealed class ModelException(string message) : Exception(message);
