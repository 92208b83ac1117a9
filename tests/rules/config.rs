use throughline::config::Config;
use throughline::db::DatabaseUrl;

fn refused(flag: &str, value: &str) -> String {
    Config::from_flags(&[flag, value]).unwrap().check().unwrap_err()
}

#[test]
fn a_slip_in_the_databases_address_is_no_file() {
    for slip in ["postgress://ruth:secret@host/practice", "mysql://ruth:secret@host/p", "sqlite:"] {
        let said = refused("--database-url", slip);
        assert!(
            said.starts_with("The database must look like sqlite:PATH or postgres://"),
            "{said}"
        );
        assert!(!said.contains("secret"), "{said}");
    }
    for fine in ["sqlite:a.sqlite3", "sqlite://a.sqlite3", "a.sqlite3"] {
        assert!(DatabaseUrl::check(fine).is_ok(), "{fine}");
        assert_eq!(DatabaseUrl::parse(fine).to_string(), "SQLite file a.sqlite3");
    }
}

#[test]
fn where_the_database_is_can_be_told_without_its_password() {
    for (url, told) in [
        ("postgres://ruth:secret@host:5433/practice", "PostgreSQL at host:5433/practice"),
        ("postgres://host/practice", "PostgreSQL at host/practice"),
        ("postgresql://host/practice?user=ruth&password=secret", "PostgreSQL at host/practice"),
        ("postgres://ruth:sec@ret@host/practice", "PostgreSQL at host/practice"),
        (
            "postgres:///practice?host=/run&password=secret",
            "PostgreSQL at the host it names/practice",
        ),
    ] {
        assert_eq!(DatabaseUrl::parse(url).to_string(), told);
    }
}

#[test]
fn the_public_url_is_a_host_and_nothing_else() {
    for odd in
        ["https://ruth:secret@host", "https://host/path", "https://host/?a", "https://host/#a"]
    {
        let said = refused("--public-url", odd);
        assert!(said.starts_with("The public URL must be a whole host"), "{said}");
    }
    for fine in ["https://host", "http://host:8080/", "https://h\u{f6}st.example"] {
        assert!(Config::from_flags(&["--public-url", fine]).unwrap().check().is_ok(), "{fine}");
    }
}

#[test]
fn an_address_that_can_not_be_read_is_shown_how_it_is_written() {
    for (flag, typed, like) in [
        ("--listen", "localhost", "127.0.0.1:8080"),
        ("--public-url", "coaching", "https://coaching.example.org"),
    ] {
        let said = Config::from_flags(&[flag, typed]).unwrap_err().to_string();
        assert!(said.contains(&format!("write it like {like}")), "{said}");
    }
}

#[test]
fn words_that_were_not_saved_are_kept_for_a_day_at_least() {
    assert!(Config::from_flags(&["--draft-days", "0"]).is_err());
}
