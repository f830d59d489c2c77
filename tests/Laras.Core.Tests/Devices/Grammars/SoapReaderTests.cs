using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices.Grammars;

public sealed class SoapReaderTests
{
    private const string Row =
        "<Row><PIN>7</PIN><DateTime>2026-04-07 06:47:12</DateTime><Verified>1</Verified><Status>0</Status></Row>";

    [Fact]
    public void An_answer_in_its_envelope_gives_its_taps()
    {
        var file = Bytes.Read(
            "<?xml version=\"1.0\" encoding=\"iso8859-1\"?>\r\n<SOAP-ENV:Envelope xmlns:x=\"y\"><SOAP-ENV:Body>"
                + $"<GetAttLogResponse>\r\n{Row}\r\n</GetAttLogResponse></SOAP-ENV:Body></SOAP-ENV:Envelope>",
            Grammar.Soap
        );

        var tap = Assert.IsType<DeviceTap>(Assert.Single(file.Rows));
        Assert.Equal(("7", 1, 0, null, 3), (tap.Pin, tap.Verify, tap.Status, tap.WorkCode, tap.Place.Line));
        Bytes.AssertAccounted(file);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]>")]
    [InlineData("<Row><PIN>&a;</PIN><DateTime>2026-04-07 06:47:12</DateTime></Row>")]
    public void Entities_and_document_types_are_refused(string markup)
    {
        var file = Bytes.Read(markup + Row, Grammar.Soap);

        Assert.Single(file.Taps);
        Assert.Equal("markup_refused", file.Quarantined.First().Reason.Code);
        Bytes.AssertAccounted(file);
    }

    [Fact]
    public void A_cut_row_never_swallows_the_next_one()
    {
        var file = Bytes.Read("<Row><PIN>6</PIN><Date\n" + Row + "<Row><PIN>8</PIN><DateT", Grammar.Soap);

        Assert.Equal("7", Assert.Single(file.Taps).Pin);
        Assert.Equal(["not_a_row", "truncated_tail"], file.Quarantined.Select(line => line.Reason.Code));
        Bytes.AssertAccounted(file);
    }

    [Theory]
    [InlineData("<Row></Row>", "pin_empty")]
    [InlineData("<Row><PIN>7</PIN></Row>", "not_a_row")]
    [InlineData(
        "<Row><PIN>7</PIN><DateTime>2026-04-07 06:47:12</DateTime><Status>x</Status></Row>",
        "number_unreadable"
    )]
    [InlineData("<Hapus/>", "not_a_row")]
    public void A_row_without_its_parts_waits_for_a_person(string markup, string reason) =>
        Assert.Equal(reason, Bytes.OneRefusal(markup + "\n", Grammar.Soap).Reason.Code);
}
