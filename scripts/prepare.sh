# shellcheck shell=bash
# What `run`, `laras` and `test` share: find or install what is missing, and build only when something changed.
# Sourced, never started on its own. The caller sets `root` to the folder of the repository.

export DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true
export HOME="${HOME:-$root/.laras/home}"
stamp="$root/.laras/build-stamp"
program="$root/src/Laras.Web/bin/Release/net10.0/Laras.Web.dll"

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

# Runs a command with the rights to install packages: as root directly, else with sudo if it asks for no password.
as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

apt_install() {
    command -v apt-get >/dev/null || return 1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
        install -y --no-install-recommends "$@" </dev/null >&2
}

# Whether apt can offer a package today; its list is refreshed once when the name is not in it.
apt_offers() {
    command -v apt-cache >/dev/null || return 1
    if [[ -z $(apt-cache search --names-only "^$1\$" 2>/dev/null) ]]; then
        as_root apt-get -o DPkg::Lock::Timeout=300 update </dev/null >/dev/null 2>&1 || return 1
    fi
    [[ -n $(apt-cache search --names-only "^$1\$" 2>/dev/null) ]]
}

sdk_is_here() { dotnet --list-sdks 2>/dev/null | grep -q '^10\.0\.'; }

need_dotnet() {
    if ! command -v dotnet >/dev/null && [[ -x $HOME/.dotnet/dotnet ]]; then
        export DOTNET_ROOT="$HOME/.dotnet" PATH="$HOME/.dotnet:$PATH"
    fi
    sdk_is_here && return

    say "Laras memerlukan .NET SDK 10, dan belum ada di komputer ini."
    if apt_offers dotnet-sdk-10.0; then
        say "Memasangnya dari apt (dotnet-sdk-10.0)…"
        apt_install dotnet-sdk-10.0 || true
        sdk_is_here && return
    fi
    stop "Pasang dulu .NET SDK 10, lalu ulangi perintah ini. Tanpa hak root pun bisa, ke folder ~/.dotnet:
  curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
Cara lain dijelaskan di https://learn.microsoft.com/dotnet/core/install/linux. Tidak ada yang diubah."
}

# Without npm the desk works all the same; only the phone app is not built.
need_npm() {
    command -v npm >/dev/null && return
    say "npm belum ada; mencoba memasangnya untuk Saku, aplikasi HP…"
    if apt_offers npm; then
        apt_install nodejs npm
    fi
    command -v npm >/dev/null && return
    say "Saku (aplikasi HP) tidak ikut dibangun; halaman meja tetap jalan. Supaya ikut: apt-get install nodejs npm"
    return 1
}

# One line for everything the program is built from: names, sizes and times of its files.
fingerprint() {
    (
        cd "$root" || exit 1
        find src Directory.*.props global.json BannedSymbols.txt .editorconfig \
            \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' |
            LC_ALL=C sort | sha256sum
    )
}

build_when_changed() {
    local now log
    now=$(fingerprint)
    [[ -f $program && -f $stamp && $(<"$stamp") == "$now" ]] && return

    need_npm || true
    say "Membangun Laras (sekali saja, sampai ada yang berubah)…"
    mkdir -p "$root/.laras"
    log="$root/.laras/build.log"
    if ! (cd "$root" && dotnet build src/Laras.Web -c Release -v quiet --tl:off </dev/null) >"$log" 2>&1; then
        grep -E '(error|warning) [A-Z]+[0-9]+|: error' "$log" | sort -u | head -n 20 >&2 || tail -n 20 "$log" >&2
        stop "Program belum dapat dibangun; keterangannya di atas dan di $log. Data tidak disentuh."
    fi
    [[ -d ${program%/*}/wwwroot/saku ]] ||
        say "Saku (aplikasi HP) belum ikut dibangun; keterangannya di $log. Halaman meja tetap jalan."
    printf '%s\n' "$now" >"$stamp"
}
