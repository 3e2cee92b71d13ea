#!/bin/sh
# Qt comes as a Python package; the system libraries that it stands on do not. On Debian and its kin they are installed
# where that is allowed; elsewhere one sentence says which are missing. Nothing happens where the window can open.
python=$1
"$python" -c "import PySide6.QtWidgets" 2>/dev/null && exit 0
needed="libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxkbcommon-x11-0"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $needed >/dev/null
fi
"$python" -c "import PySide6.QtWidgets" && exit 0
echo "The window needs libraries that this system lacks; with the rights to do so: apt-get install $needed" >&2
exit 1
