@echo off
rem Starts the coach. Builds it at first use, and again when the kata own code has changed (exit code 75 says so).
setlocal
set "root=%~dp0"
set "launch=%root%target\coach"
if not exist "%launch%\launch.args" call :build
if errorlevel 1 exit /b 2
call :run %*
if not %errorlevel%==75 exit /b %errorlevel%
call :build
if errorlevel 1 exit /b 2
call :run %*
exit /b %errorlevel%

:build
echo Building the coach, once ... 1>&2
pushd "%root%"
set "maven=mvnw.cmd"
where mvn >nul 2>nul && set "maven=mvn"
call %maven% -q compile exec:exec@coach
set "built=%errorlevel%"
popd
exit /b %built%

:run
set /p java=<"%launch%\java"
"%java%" "@%launch%\launch.args" "-Dkata.basedir=%root:~0,-1%" "-Dkata.cwd=%cd%" kata.coach.Main %*
exit /b %errorlevel%
