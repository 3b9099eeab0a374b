using System.Globalization;
using System.Text;
using Sijil.Cli;
using Sijil.Cli.Output;

// Nothing that is read or written may depend on the machine's language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
Thread.CurrentThread.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

using var stop = new StopSignal();
return await SijilCommand.RunAsync(args, new Terminal(Console.Out, Console.Error), TimeProvider.System, stop.Token);
