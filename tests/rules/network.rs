use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use proptest::prelude::*;
use throughline::network::{Network, client};

fn ip(written: &str) -> IpAddr {
    written.parse().unwrap()
}

fn networks(written: &[&str]) -> Vec<Network> {
    written.iter().map(|network| network.parse().unwrap()).collect()
}

#[test]
fn nobody_is_believed_unless_the_settings_name_them() {
    assert_eq!(client(ip("203.0.113.9"), "198.51.100.1", &[]), ip("203.0.113.9"));
    let trusted = networks(&["10.0.0.0/8"]);
    assert_eq!(client(ip("203.0.113.9"), "198.51.100.1", &trusted), ip("203.0.113.9"));
}

#[test]
fn a_trusted_proxy_says_whom_it_speaks_for_and_what_stands_before_is_not_believed() {
    let trusted = networks(&["127.0.0.1", "10.0.0.0/8"]);
    let through = |written| client(ip("127.0.0.1"), written, &trusted);
    assert_eq!(through("203.0.113.9"), ip("203.0.113.9"));
    assert_eq!(through("1.2.3.4, 203.0.113.9"), ip("203.0.113.9"));
    assert_eq!(through("1.2.3.4, 203.0.113.9, 10.1.2.3"), ip("203.0.113.9"));
    assert_eq!(through("1.2.3.4,203.0.113.9:5060"), ip("203.0.113.9"));
    assert_eq!(through("[2001:db8::7]:443"), ip("2001:db8::7"));
}

#[test]
fn where_nothing_readable_is_written_the_proxy_itself_is_the_client() {
    let trusted = networks(&["127.0.0.1"]);
    for written in ["", " ", "unknown", "203.0.113.9, unknown", "203.0.113.9,"] {
        assert_eq!(client(ip("127.0.0.1"), written, &trusted), ip("127.0.0.1"), "{written:?}");
    }
}

#[test]
fn an_address_of_the_old_kind_written_in_the_new_way_is_the_same_address() {
    let trusted = networks(&["127.0.0.0/8"]);
    assert_eq!(client(ip("::ffff:127.0.0.1"), "203.0.113.9", &trusted), ip("203.0.113.9"));
    assert_eq!(Network::around(ip("::ffff:203.0.113.9")), Network::around(ip("203.0.113.9")));
}

#[test]
fn a_household_is_one_place_and_its_neighbour_another() {
    let home = Network::around(ip("2001:db8:1:2::7"));
    assert_eq!(home.to_string(), "2001:db8:1:2::/64");
    assert_eq!(home, Network::around(ip("2001:db8:1:2:ffff::1")));
    assert_ne!(home, Network::around(ip("2001:db8:1:3::7")));
    assert_ne!(Network::around(ip("203.0.113.9")), Network::around(ip("203.0.113.10")));
}

#[test]
fn what_is_no_network_is_refused_with_an_example() {
    for written in ["", "localhost", "10.0.0.0/33", "::1/129", "10.0.0.0/8/8", "10.0.0.0/-1"] {
        let refused = written.parse::<Network>().unwrap_err();
        assert!(refused.contains("like 10.0.0.0/8"), "{written}: {refused}");
    }
}

fn any_address() -> impl Strategy<Value = IpAddr> {
    prop_oneof![
        any::<u32>().prop_map(|bits| Ipv4Addr::from_bits(bits).into()),
        any::<u128>().prop_map(|bits| Ipv6Addr::from_bits(bits).into()),
    ]
}

proptest! {
    #[test]
    fn an_address_is_in_every_network_around_it(address in any_address(), bits in 0_u8..=128) {
        let address = address.to_canonical();
        let bits = if address.is_ipv4() { bits.min(32) } else { bits };
        let network: Network = format!("{address}/{bits}").parse().unwrap();
        prop_assert!(network.contains(address));
        prop_assert_eq!(network.to_string().parse::<Network>().unwrap(), network);
    }

    #[test]
    fn whoever_is_not_trusted_can_write_what_they_like(
        peer in any_address(),
        written in ".{0,60}",
    ) {
        prop_assume!(!peer.to_canonical().is_loopback());
        let trusted = networks(&["127.0.0.0/8", "::1"]);
        prop_assert_eq!(client(peer, &written, &trusted), peer);
    }

    #[test]
    fn what_is_written_before_the_first_untrusted_hop_changes_nothing(
        written in ".{0,60}",
        hop in any_address(),
    ) {
        prop_assume!(!hop.to_canonical().is_loopback());
        let trusted = networks(&["127.0.0.0/8", "::1"]);
        let hops = format!("{written},{hop}");
        prop_assert_eq!(client(ip("127.0.0.1"), &hops, &trusted), hop);
    }
}
