#!/usr/bin/env python3
"""How long LibreOffice takes to work a workbook of formulas out again: one draw of a simulation done by spreadsheet.

    libreoffice_draws.py WORKBOOK.xlsx [--times N]

Opens the workbook of formulas once, has every formula worked out anew N times by a macro, and prints as JSON what each
took in milliseconds. Writing the drawn rates into cells and reading results out come on top and aren't timed, nor are
percentiles, which favours LibreOffice.
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Draws" script:language="StarBasic">
Sub Recalculate
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("{workbook}", "_blank", 0, hidden())
  book.calculateAll()
  file = FreeFile
  Open "{taken}" For Output As #file
  For draw = 1 To {times}
    started = GetSystemTicks()
    book.calculateAll()
    Print #file, CStr(GetSystemTicks() - started)
  Next draw
  Close #file
  book.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Draws"/>
</library:library>
"""


def recalculated(workbook, times):
    """Milliseconds of each recalculation."""
    with tempfile.TemporaryDirectory() as folder:
        profile, taken = Path(folder) / "profile", Path(folder) / "taken.txt"
        command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        # The first start of a profile puts a library of its own in the place of any that is there.
        subprocess.run([*command, "--terminate_after_init"], capture_output=True, timeout=300)
        standard = profile / "user" / "basic" / "Standard"
        standard.mkdir(parents=True, exist_ok=True)
        macro = MACRO.format(workbook=Path(workbook).resolve().as_uri(), taken=taken, times=times)
        (standard / "Draws.xba").write_text(macro)
        (standard / "script.xlb").write_text(LIBRARY)
        said = subprocess.run(
            [*command, "macro:///Standard.Draws.Recalculate"], capture_output=True, text=True, timeout=900
        )
        if not taken.exists():
            raise SystemExit(f"LibreOffice did not run the macro: {said.stderr.strip() or said.stdout.strip()}")
        return [float(line) for line in taken.read_text().split()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workbook")
    parser.add_argument("--times", type=int, default=10)
    arguments = parser.parse_args()
    print(json.dumps({"ms": recalculated(arguments.workbook, arguments.times)}))


if __name__ == "__main__":
    main()
