"""Bar charts of results as SVG, for the documentation."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from .measure import Row
from .report import measured

NAMES = {
    "floor": "bare httpx",
    "lines": "bare httpx",
    "ours": "anthropic-messages",
    "official": "anthropic",
    "aiohttp": "anthropic-messages[aiohttp]",
}
_COLORS = {"ours": "#4051b5", "aiohttp": "#4051b5"}  # All others are gray.
_LABEL, _BAR, _VALUE, _LINE = 190, 380, 90, 20  # Widths of the columns and height of a bar in pixels.


def write_charts(rows: Iterable[Row], folder: Path) -> list[Path]:
    """Write one SVG file for each group.

    Args:
        rows: The results.
        folder: The folder of the files, which is created if it does not exist.

    Returns:
        The files.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.unit in "sB" and len(row.readings.keys() & NAMES.keys()) > 1:
            groups.setdefault(row.group, []).append(row)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for group, those in groups.items():
        file = folder / f"{group}.svg"
        file.write_text(chart(those), encoding="utf-8")
        files.append(file)
    return files


def chart(rows: Iterable[Row]) -> str:
    """Return an SVG with a block of bars for each row. The text has the color of the page around it."""
    parts: list[str] = []
    y = 0
    for row in rows:
        values = {name: row.median(name) for name in row.readings if name in NAMES}
        largest = max(values.values())
        y += 22
        parts.append(f'<text x="0" y="{y}" font-weight="bold">{escape(row.name)}</text>')
        y += 8
        for name, value in values.items():
            width = max(1.0, _BAR * value / largest)
            parts += [
                f'<text x="0" y="{y + 14}">{escape(NAMES[name])}</text>',
                f'<rect x="{_LABEL}" y="{y + 3}" width="{width:.1f}" height="{_LINE - 6}"'
                f' fill="{_COLORS.get(name, "#8a8f98")}"/>',
                f'<text x="{_LABEL + width + 6:.1f}" y="{y + 14}">{measured(value, row.unit)}</text>',
            ]
            y += _LINE
    size = f"0 0 {_LABEL + _BAR + _VALUE} {y + 6}"
    style = "max-width:100%;height:auto;font:13px sans-serif;fill:currentColor"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img" style="{style}">{"".join(parts)}</svg>\n'
    )
