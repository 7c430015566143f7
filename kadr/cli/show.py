"""kadr show: dossiers as pages in the browser."""

from pathlib import Path

import click


@click.command()
@click.argument("dossiers", nargs=-1, type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(1, 65535), help="Port [default: 8642, or any that is free].")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; another lets others read.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
def show(dossiers: tuple[Path, ...], port: int | None, host: str, no_browser: bool) -> None:
    """Show dossiers in the browser, the film beside what was written about it, as in: kadr show Beanpole.kadr

    Of a folder, every dossier in it. Without a DOSSIER, the only one in this folder. It serves this machine alone, until
    it is stopped with Ctrl+C.
    """
    import webbrowser

    from kadr.cli import places
    from kadr.cli.paper import one_line
    from kadr.page.show.serving import serving

    def told(fault: str) -> None:
        click.echo(f"kadr: {one_line(fault)}", err=True)

    click.echo("Opening …", err=True)
    with serving(places.meant(dossiers), host, port, told) as server:
        click.echo(f"Showing {server.what} at {server.address}")
        if not server.guard.is_loopback:
            click.echo("Whoever can reach this machine can read it. Nothing is written while others can.", err=True)
        click.echo("Stop with Ctrl+C.", err=True)
        if not no_browser:
            webbrowser.open(server.address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("", err=True)
