//! Workbooks opened, worked out again and saved by LibreOffice.

use std::process::Command;

/// A profile of its own that works out every formula of every workbook it opens.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Each workbook, by name, as LibreOffice saves it; all in one run, since starting takes longest.
pub fn recalculated(files: &[(String, Vec<u8>)]) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let [profile, from, to] = ["profile", "from", "to"].map(|name| folder.path().join(name));
    for folder in [&profile.join("user"), &from, &to] {
        std::fs::create_dir_all(folder).unwrap();
    }
    std::fs::write(profile.join("user/registrymodifications.xcu"), SETTINGS).unwrap();
    let path = |folder: &std::path::Path, name: &str| folder.join(format!("{name}.xlsx"));
    for (name, bytes) in files {
        std::fs::write(path(&from, name), bytes).unwrap();
    }
    let made = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML"])
        .arg("--outdir")
        .arg(&to)
        .args(files.iter().map(|(name, _)| path(&from, name)))
        .output()
        .expect("LibreOffice is missing: install libreoffice-calc, or run scripts/set-up tests");
    let said = String::from_utf8_lossy(&made.stderr);
    let read = |(name, _): &(String, Vec<u8>)| {
        std::fs::read(path(&to, name)).unwrap_or_else(|error| panic!("{name}: {error}; {said}"))
    };
    files.iter().map(read).collect()
}
