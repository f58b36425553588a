"""Pictures drawn by program, the same bytes each time: no photograph of anything real stands in the sample."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import pairwise
from random import Random

from PIL import Image, ImageDraw

from newsroom.cli.sample.pair import Pair

SIZE = WIDTH, HEIGHT = 640, 427
CREDIT = Pair("Drawn by a program", "Нарисовано программой")
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one hour of the day, and what that hour is called."""

    when: Pair
    sky: Colour
    ground: Colour
    light: Colour


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG with what it shows, for those who can't see it."""

    data: bytes
    alternative: Pair


PALETTES = (
    Palette(Pair("at noon", "в полдень"), (156, 202, 236), (86, 138, 74), (252, 238, 160)),
    Palette(Pair("at sunset", "на закате"), (238, 158, 108), (92, 74, 86), (255, 214, 120)),
    Palette(Pair("at night", "ночью"), (28, 36, 74), (20, 44, 52), (232, 232, 210)),
    Palette(Pair("in winter", "зимой"), (206, 220, 232), (236, 240, 244), (250, 250, 240)),
    Palette(Pair("in the rain", "под дождём"), (128, 140, 152), (70, 92, 84), (196, 200, 204)),
    Palette(Pair("in autumn", "осенью"), (214, 214, 196), (168, 112, 52), (246, 222, 150)),
)


def draw_picture(number: int) -> Picture:
    """One of a few dozen pictures, by any number."""
    return _draw(number % (len(SCENES) * len(PALETTES)))


@cache
def _draw(number: int) -> Picture:
    name, scene = SCENES[number % len(SCENES)]
    palette = PALETTES[number // len(SCENES)]
    image = Image.new("RGB", SIZE, palette.sky)
    scene(ImageDraw.Draw(image), palette, Random(f"picture {number}"))
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=70)
    return Picture(
        buffer.getvalue(), Pair(f"{name.en} {palette.when.en}, drawn", f"{name.ru} {palette.when.ru}, рисунок")
    )


def _hills(draw: ImageDraw.ImageDraw, palette: Palette, random: Random) -> None:
    draw.ellipse((460, 50, 540, 130), fill=palette.light)
    for depth in range(3):
        heights = [random.randint(150, 230) + depth * 60 for _ in range(9)]
        points = [(80 * index, height) for index, height in enumerate(heights)]
        draw.polygon([(0, HEIGHT), *points, (WIDTH, HEIGHT)], fill=_shade(palette.ground, depth * 18))


def _harbour(draw: ImageDraw.ImageDraw, palette: Palette, random: Random) -> None:
    draw.rectangle((0, 260, WIDTH, HEIGHT), fill=_shade(palette.sky, 50))
    for _ in range(5):
        left = random.randint(20, 540)
        draw.polygon([(left, 270), (left + 80, 270), (left + 64, 296), (left + 14, 296)], fill=palette.ground)
        draw.polygon([(left + 38, 262), (left + 38, 170), (left + 74, 262)], fill=palette.light)


def _hall(draw: ImageDraw.ImageDraw, palette: Palette, random: Random) -> None:
    draw.rectangle((0, 300, WIDTH, HEIGHT), fill=palette.ground)
    for left in range(40, 600, 115):
        draw.rectangle((left, 60, left + 70, 220), fill=palette.light, outline=_shade(palette.ground, 40), width=4)
    draw.rectangle((120, 290, 520, 320), fill=_shade(palette.ground, 60))
    for left in range(140, 500, 60):
        draw.ellipse((left, 236 + random.randint(0, 8), left + 36, 280), fill=_shade(palette.ground, 30))


def _bridge(draw: ImageDraw.ImageDraw, palette: Palette, random: Random) -> None:
    draw.rectangle((0, 330, WIDTH, HEIGHT), fill=_shade(palette.sky, 60))
    for left in range(0, WIDTH, 160):
        draw.arc((left, 220, left + 160, 420), 180, 360, fill=palette.ground, width=random.randint(10, 16))
    draw.rectangle((0, 205, WIDTH, 228), fill=palette.ground)
    draw.ellipse((80, 50, 140, 110), fill=palette.light)


def _forest(draw: ImageDraw.ImageDraw, palette: Palette, random: Random) -> None:
    draw.rectangle((0, 340, WIDTH, HEIGHT), fill=_shade(palette.ground, 40))
    draw.ellipse((300, 40, 360, 100), fill=palette.light)
    for left in range(-20, WIDTH, 44):
        top = random.randint(120, 220)
        draw.polygon(
            [(left, 350), (left + 34, top), (left + 68, 350)], fill=_shade(palette.ground, random.randint(0, 30))
        )


def _street(draw: ImageDraw.ImageDraw, palette: Palette, random: Random) -> None:
    draw.rectangle((0, 360, WIDTH, HEIGHT), fill=_shade(palette.ground, 30))
    edges = range(0, WIDTH + 1, 80)
    for left, right in pairwise(edges):
        top = random.randint(110, 240)
        draw.rectangle((left, top, right - 4, 360), fill=_shade(palette.ground, random.randint(0, 50)))
        for window in range(top + 16, 340, 44):
            draw.rectangle((left + 14, window, left + 32, window + 22), fill=palette.light)


Scene = Callable[[ImageDraw.ImageDraw, Palette, Random], None]
SCENES: tuple[tuple[Pair, Scene], ...] = (
    (Pair("Hills", "Холмы"), _hills),
    (Pair("Sailing boats in a harbour", "Парусники в гавани"), _harbour),
    (Pair("A long table in a hall with windows", "Длинный стол в зале с окнами"), _hall),
    (Pair("A bridge of four arches", "Мост из четырёх арок"), _bridge),
    (Pair("A fir forest", "Еловый лес"), _forest),
    (Pair("A street of tall houses", "Улица высоких домов"), _street),
)


def _shade(colour: Colour, darker: int) -> Colour:
    red, green, blue = (max(0, part - darker) for part in colour)
    return red, green, blue
