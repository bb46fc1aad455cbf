#!/usr/bin/env python3
"""Draws assets/favicon.ico: the shapes of favicon.svg at 16, 32 and 48 pixels, as PNG in ICO.

Run it after changing the shapes in favicon.svg, and change them here alike. Needs nothing but
Python, and makes the same bytes every time.
"""
import pathlib
import struct
import zlib

SHAPES = [
    ("#1f2a33", None),  # the ground, with rounded corners
    ("#f7f3ea", [(6, 7), (12, 7), (17.5, 25), (13.5, 25)]),
    ("#ef8a73", [(26, 7), (23.6, 7), (18.3, 24), (19.5, 25)]),
    ("#ef8a73", [(21.8, 7), (19.4, 7), (16.8, 15.4), (18, 19.3)]),
]
SAMPLES = 8


def inside(shape, x, y):
    if shape is None:
        dx, dy = max(6 - x, 0, x - 26), max(6 - y, 0, y - 26)
        return dx * dx + dy * dy <= 36
    odd = False
    for (ax, ay), (bx, by) in zip(shape, shape[1:] + shape[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def pixel(x, y, size):
    red = green = blue = alpha = 0
    for sy in range(SAMPLES):
        for sx in range(SAMPLES):
            at = [(n + (s + 0.5) / SAMPLES) * 32 / size for n, s in ((x, sx), (y, sy))]
            hits = [colour for colour, shape in SHAPES if inside(shape, *at)]
            if hits:
                value = int(hits[-1][1:], 16)
                red, green, blue = red + (value >> 16), green + (value >> 8 & 255), blue + (value & 255)
                alpha += 1
    if not alpha:
        return bytes(4)
    return bytes([red // alpha, green // alpha, blue // alpha, alpha * 255 // SAMPLES**2])


def png(size):
    rows = b"".join(b"\0" + b"".join(pixel(x, y, size) for x in range(size)) for y in range(size))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def ico(sizes):
    images = [png(size) for size in sizes]
    out, at = struct.pack("<HHH", 0, 1, len(sizes)), 6 + 16 * len(sizes)
    for size, image in zip(sizes, images):
        out += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(image), at)
        at += len(image)
    return out + b"".join(images)


(pathlib.Path(__file__).parent / "assets" / "favicon.ico").write_bytes(ico([16, 32, 48]))
