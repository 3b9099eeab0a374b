@echo off
rem Builds what changed, then runs the program.
dotnet build "%~dp0src\Sijil.Cli\Sijil.Cli.csproj" -c Release -v quiet --nologo 1>&2 || exit /b 3
dotnet "%~dp0src\Sijil.Cli\bin\Release\net10.0\sijil.dll" %*
