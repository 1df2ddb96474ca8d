//! Folders that a sync client watches, known by the names these give them.

use std::path::Path;

/// How the folder of each client begins, in lower case; "OneDrive - Anytown NHS Trust" is one.
const CLIENTS: [(&str, &str); 7] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("box sync", "Box"),
];

/// The client that watches the folder a file is in, as far as the names of its folders tell.
pub fn client_watching(file: &Path) -> Option<&'static str> {
    let folders = file.parent()?.components();
    let names = folders.map(|folder| folder.as_os_str().to_string_lossy().to_lowercase());
    names
        .filter_map(|name| CLIENTS.iter().find(|(begins, _)| name.starts_with(begins)))
        .map(|(_, client)| *client)
        .next()
}

/// What to know about a plan there.
pub fn advice(client: &str) -> String {
    format!(
        "This plan is in a folder that {client} keeps in step with other computers. Let it finish \
         before you open the plan on another one, and keep only one of two conflicting copies; \
         Fivefold can't tell when somebody has the plan open elsewhere."
    )
}

#[cfg(test)]
mod tests {
    use super::client_watching;
    use std::path::Path;

    #[test]
    fn a_client_is_known_by_its_folder_and_not_by_the_name_of_the_plan() {
        let of = |path: &str| client_watching(Path::new(path));
        assert_eq!(of("/home/jo/OneDrive - Anytown NHS Trust/Plans/a.fivefold"), Some("OneDrive"));
        assert_eq!(of("/home/jo/Dropbox (Personal)/a.fivefold"), Some("Dropbox"));
        assert_eq!(of("/home/jo/iCloudDrive/a.fivefold"), Some("iCloud"));
        assert_eq!(of("/home/jo/Plans/OneDrive.fivefold"), None);
        assert_eq!(of("/home/jo/Plans/a.fivefold"), None);
    }
}
