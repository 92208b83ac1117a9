//! Where a request comes from. Behind a proxy every connection comes from the proxy, which writes in
//! `X-Forwarded-For` whom it speaks for. Anyone can write that header, so it is believed only as
//! far as it was written by proxies that the settings name. `X-Forwarded-Proto` and
//! `X-Forwarded-Host` are never read: the public URL says what they would.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use actix_web::HttpRequest;

/// An address, or a whole network: `127.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    first: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether an address is in it.
    #[must_use]
    pub fn contains(self, address: IpAddr) -> bool {
        first(address.to_canonical(), self.bits) == self.first
    }

    /// What counts as one place: an address, or the /64 around it in IPv6, where a household is
    /// given that many to choose from.
    #[must_use]
    pub fn around(address: IpAddr) -> Self {
        let address = address.to_canonical();
        let bits = if address.is_ipv4() { 32 } else { 64 };
        Self { first: first(address, bits), bits }
    }

    /// Where a request comes from.
    #[must_use]
    pub fn of(request: &HttpRequest, trusted: &[Self]) -> Self {
        let peer = request.peer_addr().map_or(Ipv4Addr::UNSPECIFIED.into(), |peer| peer.ip());
        let written = request.headers().get_all("x-forwarded-for");
        let written: Vec<_> = written.filter_map(|hops| hops.to_str().ok()).collect();
        Self::around(client(peer, &written.join(","), trusted))
    }
}

/// The first address of the network of this many bits around an address.
fn first(address: IpAddr, bits: u8) -> IpAddr {
    let rest = |width: u8| u32::from(width.saturating_sub(bits));
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(rest(32)).unwrap_or(0);
            Ipv4Addr::from_bits(address.to_bits() & mask).into()
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(rest(128)).unwrap_or(0);
            Ipv6Addr::from_bits(address.to_bits() & mask).into()
        }
    }
}

/// Whom the far end of a connection speaks for: going back through what was written in
/// `X-Forwarded-For` for as long as a trusted proxy wrote it. Whoever wrote something that is no
/// address is the last who can be named.
#[must_use]
pub fn client(peer: IpAddr, written: &str, trusted: &[Network]) -> IpAddr {
    let mut client = peer;
    for hop in written.rsplit(',') {
        let Some(before) = address(hop.trim()) else { break };
        if !trusted.iter().any(|proxy| proxy.contains(client)) {
            break;
        }
        client = before;
    }
    client
}

/// An address as proxies write it, some of them with a port.
fn address(written: &str) -> Option<IpAddr> {
    let with_port = || written.parse().map(|address: SocketAddr| address.ip());
    written.parse().or_else(|_| with_port()).ok()
}

impl FromStr for Network {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let said = || format!("write an address or a network, like 10.0.0.0/8, unlike {written}");
        let (address, bits) = written.split_once('/').unwrap_or((written, ""));
        let address: IpAddr = address.trim().parse().map_err(|_| said())?;
        let address = address.to_canonical();
        let all = if address.is_ipv4() { 32 } else { 128 };
        let bits = if bits.is_empty() { all } else { bits.parse().map_err(|_| said())? };
        if bits > all { Err(said()) } else { Ok(Self { first: first(address, bits), bits }) }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.first, self.bits)
    }
}
