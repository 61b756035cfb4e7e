@echo off
rem Untuk penyunting di Windows: klik dua kali berkas ini. Yang pertama kali memerlukan internet.
chcp 65001 >nul
setlocal
cd /d "%~dp0"
set KRAM_BAHASA=id
set NO_MKDOCS_2_WARNING=1
set PYTHONUTF8=1
where py >nul 2>nul
if errorlevel 1 goto tanpa_python
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11, 5))"
if errorlevel 1 goto tanpa_python
if exist .venv\ready goto menu
echo Menyiapkan alat, sekali saja. Unduhannya sekitar 100 MB ...
py -3 -m venv .venv
if errorlevel 1 goto gagal
.venv\Scripts\python -m pip install --disable-pip-version-check --no-input --require-hashes -r requirements.lock
if errorlevel 1 goto gagal
echo siap> .venv\ready

:menu
echo.
echo   1  Lihat situsnya (buka http://127.0.0.1:8000 di peramban; tutup jendela ini untuk berhenti)
echo   2  Periksa: semua yang salah, dengan berkas dan barisnya
echo   3  Catat perubahan yang memang Anda maksud
echo   4  Buat lembar tinjauan untuk dokter
echo   5  Selesai
choice /c 12345 /n /m "Pilih 1 sampai 5: "
if errorlevel 5 exit /b 0
if errorlevel 4 goto tinjau
if errorlevel 3 goto catat
if errorlevel 2 goto periksa
start "" http://127.0.0.1:8000
.venv\Scripts\python -m mkdocs serve --livereload --dev-addr 127.0.0.1:8000
goto menu

:periksa
.venv\Scripts\python scripts\check.py
goto menu

:catat
.venv\Scripts\python scripts\catat.py
goto menu

:tinjau
.venv\Scripts\python scripts\tinjau.py
if exist tinjauan\index.html start "" tinjauan\index.html
goto menu

:tanpa_python
echo Python 3.11 atau yang lebih baru belum terpasang.
echo Unduh dari https://www.python.org/downloads/ lalu klik dua kali berkas ini lagi.
pause
exit /b 1

:gagal
echo Alatnya belum siap. Periksa sambungan internet, lalu klik dua kali berkas ini lagi.
pause
exit /b 1
