@echo off
rem ktp: starts the program with the runtime that lies beside it. Java's options are those of the
rem launcher "ktp" for other systems. Consoles keep their code page: the program writes in it.
setlocal DisableDelayedExpansion
"%~dp0..\runtime\bin\java.exe" -XX:AOTCache="%~dp0..\lib\ktp.aot" -XX:+UseSerialGC -Xmn32m -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=off -Djava.awt.headless=true -Djdk.reflect.useNativeAccessorOnly=true -cp "%~dp0..\lib\ktp.jar" se.ktp.cli.Cli %*
exit /b %ERRORLEVEL%
