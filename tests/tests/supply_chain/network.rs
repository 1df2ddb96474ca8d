//! No client or server of a network is linked into the program.

use crate::linked::{PLATFORMS, on};

/// Crates that open connections, or bring what opens them. Cargo.lock names some: Tauri uses reqwest
/// and hyper on phones alone.
const BANNED: [&str; 40] = [
    "actix-web",
    "async-io",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "ehttp",
    "git2",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "hyper-rustls",
    "hyper-tls",
    "hyper-util",
    "isahc",
    "libgit2-sys",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "opentelemetry",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "sentry",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tiny_http",
    "tokio-native-tls",
    "tungstenite",
    "ureq",
    "warp",
];

/// Features that bring a network into a crate which is fine without.
const BANNED_FEATURES: [(&str, &str); 2] = [("tokio", "net"), ("tauri", "http-range")];

#[test]
fn nothing_linked_opens_a_connection_of_its_own() {
    for platform in PLATFORMS {
        let linked = on(platform);
        assert!(linked.len() > 100, "{platform}: only {} crates were found", linked.len());
        for one in &linked {
            assert!(!BANNED.contains(&one.name.as_str()), "{platform} links {}", one.name);
            for (name, feature) in BANNED_FEATURES {
                let has = one.name == name && one.features.iter().any(|other| other == feature);
                assert!(!has, "{platform} links {name} with its feature {feature}");
            }
        }
        println!("{platform}: {} crates linked, none of them a network's", linked.len());
    }
}
