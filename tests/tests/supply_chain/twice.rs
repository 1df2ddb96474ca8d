//! What is linked in two versions, each of which has to be kept safe by itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::linked::{PLATFORMS, on};

/// Known, and for others to end: two of our libraries need different versions. One that is new is
/// worth a look before its name is added here; one that is gone is taken out.
const KNOWN: [&str; 15] = [
    "base64",
    "bitflags",
    "fearless_simd",
    "getrandom",
    "hayro-ccitt",
    "infer",
    "miniz_oxide",
    "quick-xml",
    "rand_core",
    "roxmltree",
    "serde_spanned",
    "thiserror",
    "toml",
    "toml_datetime",
    "winnow",
];

#[test]
fn no_crate_is_linked_in_two_versions_but_those_known() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut twice: BTreeSet<String> = BTreeSet::new();
    for platform in PLATFORMS {
        versions.clear();
        for one in on(platform) {
            versions.entry(one.name).or_default().insert(one.version);
        }
        let several = versions.iter().filter(|(_, versions)| versions.len() > 1);
        twice.extend(several.map(|(name, _)| name.clone()));
    }
    println!("{} crates are linked in two versions somewhere: {twice:?}", twice.len());
    let known: BTreeSet<String> = KNOWN.iter().map(ToString::to_string).collect();
    assert_eq!(twice, known);
}
