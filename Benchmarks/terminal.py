"""Measures the worksheet as somebody at a terminal meets it, beside other programs of the kind that are there.

Every program runs in a pseudo-terminal of 80 by 24 cells, in a folder of its own that is also its home. A key is
timed from just before it is written to the last byte that answers it. The rounds of the programs take turns, so that
what else the machine does falls on all of them alike: compare the figures of one run only.
"""

import argparse
import datetime
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

QUIET = 0.1  # seconds without a byte: the answer is complete
PATIENCE = 2.0  # seconds for the first byte
NAMED = {
    "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
    "Enter": "\r", "Tab": "\t", "Esc": "\x1b", "BS": "\x7f",
}
DRUGS = [
    "ceftriaxone", "ondansetron", "vancomycin", "ketorolac", "azithromycin", "morphine", "pantoprazole",
    "famotidine", "cefepime", "metoclopramide", "lorazepam", "cefazolin",
]


def shorthand(count):
    """Rows of several days, each with infusions and pushes, as a list copied from a chart."""
    lines, day = [], datetime.date(2026, 8, 4)
    for number in range(count):
        place = number % 12
        if place == 0:
            lines.append(str(day + datetime.timedelta(days=number // 12)))
        drug = DRUGS[(place * 5 + number // 12) % 12]
        hour = 7 + place
        times = [f"{hour:02}10-{hour:02}55", f"{hour:02}20", f"{hour:02}00-{hour + 1:02}30"][place % 3]
        lines.append(f"{times} {drug}{' push' if '-' not in times else ''}")
    return "\n".join(lines) + "\n"


def sums():
    """Sixty rows with a running sum, so that an edit changes the rows below it too."""
    above = ["0"] + [f"C{row}" for row in range(59)]
    return "".join(
        f"let A{row} = {row + 1}\nlet B{row} = {row * 7 % 90}\nlet C{row} = {above[row]}+A{row}*B{row}\n"
        for row in range(60)
    )


def table():
    return "A\tB\tC\n" + "".join(f"{row + 1}\t{row * 7 % 90}\t{(row + 1) * row}\n" for row in range(60))


class Program:
    def __init__(self, name, argv, files, warmup, keys):
        self.name, self.argv, self.files = name, argv, files
        self.warmup, self.keys = tokens(warmup), tokens(keys)
        self.starts, self.times, self.sizes, self.resident, self.wakes = [], [], [], [], []


def programs(dripsheet):
    sheet = {"sheet.txt": "encounter: sixty rows\n" + shorthand(60)}
    to_start_cell = "<Up>" * 30 + "<Tab>" * 5
    ours = Program(
        "dripsheet", [dripsheet, "sheet.txt"], sheet, to_start_cell, "<Down><Up><Left><Right>0700<C-z><Left>")
    others = [
        Program("sc-im", ["sc-im", "s.sc"], {"s.sc": sums()}, "jl", "jklh=42<Enter>=17<Enter>"),
        Program("sc", ["sc", "s.sc"], {"s.sc": sums()}, "jl", "jklh=42<Enter>=17<Enter>"),
        Program("visidata", ["vd", "s.tsv"], {"s.tsv": table()}, "", "<Down><Up><Right><Left>e42<Enter>"),
        Program("vim", ["vim", "n.txt"], {"n.txt": "\n" * 60}, "i", "hello 42<Enter>"),
    ]
    return [ours] + [program for program in others if shutil.which(program.argv[0])]


def tokens(text):
    return re.findall(r"<[^<>\s]+>|.", text, re.S)


def key_bytes(token):
    if len(token) == 1:
        return token.encode()
    name = token[1:-1]
    if name in NAMED:
        return NAMED[name].encode()
    return bytes([ord(name[-1].upper()) & 0x1F])


class Run:
    """A program in its terminal, from its start to its end."""

    def __init__(self, argv, files):
        self.folder = tempfile.mkdtemp(prefix="measure")
        for name, text in files.items():
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        began = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            self.become(argv)
        self.started = self.read() - began

    def become(self, argv):
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.chdir(self.folder)
            environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            os.execvpe(argv[0], argv, environment)
        finally:
            os._exit(127)

    def read(self):
        """Reads until nothing comes any more. When the last byte came; keeps how many there were."""
        self.count, last, patience = 0, time.perf_counter(), PATIENCE
        while select.select([self.terminal], [], [], patience)[0]:
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:
                break
            if not data:
                break
            last, patience = time.perf_counter(), QUIET
            self.count += len(data)
        return last

    def send(self, data):
        """How long the answer took, in milliseconds; none where there was no answer."""
        began = time.perf_counter()
        while data:
            written = os.write(self.terminal, data[:4096])
            data = data[written:]
            if data and select.select([self.terminal], [], [], 0)[0]:
                os.read(self.terminal, 1 << 16)
        last = self.read()
        return (last - began) * 1000 if self.count else None

    def of_status(self, field):
        with open(f"/proc/{self.process}/status", encoding="utf-8") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(field))

    def wakes_a_second(self, seconds):
        time.sleep(1)
        before = self.of_status("voluntary_ctxt_switches")
        time.sleep(seconds)
        return (self.of_status("voluntary_ctxt_switches") - before) / seconds

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)
        shutil.rmtree(self.folder)


def measure(program, count, is_last):
    run = Run(program.argv, program.files)
    program.starts.append(run.started * 1000)
    for token in program.warmup:
        run.send(key_bytes(token))
    for number in range(count):
        taken = run.send(key_bytes(program.keys[number % len(program.keys)]))
        program.sizes.append(run.count)
        if taken is not None:
            program.times.append(taken)
    program.resident.append(run.of_status("VmRSS") / 1024)
    if is_last:
        program.wakes.append(run.wakes_a_second(5))
    run.end()


def paste(dripsheet):
    """Milliseconds from a paste of 500 lines to its preview, and from Enter to the rows."""
    run = Run([dripsheet], {})
    preview = run.send(b"\x1b[200~" + shorthand(500).replace("\n", "\r").encode() + b"\x1b[201~")
    taken = run.send(b"\r")
    run.end()
    return (preview or 0) + (taken or 0)


def long_sheet(dripsheet):
    """The 95th percentile of a key on 2,000 rows, in milliseconds."""
    run = Run([dripsheet, "long.txt"], {"long.txt": "encounter: long\n" + shorthand(2000)})
    for token in tokens("<Up>" * 30 + "<Tab>" * 5):
        run.send(key_bytes(token))
    times = [run.send(key_bytes(token)) for token in tokens("<Down><Up>0700<C-z><Left>" * 5)]
    run.end()
    return percentile([time for time in times if time is not None], 95)


def percentile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * part // 100)] if ordered else float("nan")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dripsheet", help="the program to measure")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, default=60, help="in each round")
    options = parser.parse_args()
    dripsheet = os.path.abspath(options.dripsheet)
    measured = programs(dripsheet)
    for number in range(options.rounds):
        for program in measured:
            measure(program, options.keys, is_last=number == options.rounds - 1)
    print("| | start ms | key ms p50 | p95 | bytes a key | wake-ups a second | memory MiB |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for program in measured:
        print(
            f"| {program.name} | {statistics.median(program.starts):.1f} | {percentile(program.times, 50):.2f} "
            f"| {percentile(program.times, 95):.2f} | {statistics.mean(program.sizes):.0f} "
            f"| {program.wakes[0]:.1f} | {statistics.median(program.resident):.1f} |")
    pastes = sorted(paste(dripsheet) for _ in range(options.rounds))
    print(f"\n500 rows pasted: {statistics.median(pastes):.0f} ms")
    print(f"2,000 rows, a key, 95th percentile: {long_sheet(dripsheet):.1f} ms")
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} processors, load {load:.1f}")


if __name__ == "__main__":
    sys.exit(main())
