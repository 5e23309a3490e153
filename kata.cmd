@echo off
rem Starts the coach. Builds it at first use, when its folder has moved, and when the kata's own code has changed (exit
rem code 75 says so). No subroutines: "call" would expand percent signs in what was typed a second time.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"
set "launch=%root%\target\coach"
set "built="
rem The coach and its files speak UTF-8; the console speaks its own again at the end.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul

:start
set "java="
set "of="
if exist "%launch%\launch.args" for /f "usebackq delims=" %%j in ("%launch%\java") do set "java=%%j"
if exist "%launch%\root" for /f "usebackq delims=" %%r in ("%launch%\root") do set "of=%%~r"
if not exist "%java%" goto build
if not "%of%"=="%root%" goto build
rem The dot keeps a working directory such as C:\ from ending in a backslash, which would escape the quote.
"%java%" "@%launch%\launch.args" "-Dkata.basedir=%root%" "-Dkata.cwd=%cd%\." kata.coach.Main %*
set "code=%errorlevel%"
if "%code%"=="75" goto build
goto end

:build
set "code=2"
if defined built goto end
set "built=yes"
echo Building the coach, once ... 1>&2
set "maven=%root%\mvnw.cmd"
where mvn >nul 2>nul && set "maven=mvn"
pushd "%root%"
call "%maven%" -q compile exec:exec@coach
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" goto end
>"%launch%\root" echo "%root%"
goto start

:end
chcp %page% >nul 2>nul
exit /b %code%
