using System.Text;
using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices;

public sealed class GrammarGuessTests
{
    [Fact]
    public void Five_columns_may_be_read_two_ways_and_both_are_shown()
    {
        var guess = Of("7\t2026-04-07 06:47:12\t1\t0\t0\n");

        Assert.True(guess.IsAmbiguous);
        Assert.Equal([Grammar.Cloud5, Grammar.Push], guess.Decodings.Select(way => way.Grammar));
        Assert.Equal([1, 0], guess.Decodings.Select(way => ((DeviceTap)way.Rows[0]).Verify!.Value));
        Assert.Equal(
            "1 baris pertama dapat dibaca dengan 2 cara: teks awan Solution (5 kolom), atau kiriman mesin (ADMS). "
                + "Bandingkan keduanya, lalu pilih.",
            guess.Sentence
        );
    }

    [Theory]
    [InlineData("        7\t2026-04-07 06:47:12\t2\t0\t1\t0\n", Grammar.Usb6)]
    [InlineData("        7\t2026-04-07 06:47:12\t2\t0\n", Grammar.Usb4)]
    [InlineData("7\tPegawai\t2026-04-07 06:47:12\t1\t0\n", Grammar.Named5)]
    [InlineData("PIN=7\tTime=2026-04-07 06:47:12\tStatus=0\n", Grammar.Push)]
    [InlineData("OPLOG 21\t7\t2026-04-07 09:00:00\t0\t0\t0\t0\n", Grammar.PushOperations)]
    [InlineData("FP PIN=7\tTMP=QQ==\n", Grammar.PushOperations)]
    public void A_shape_that_only_one_machine_writes_is_proposed_without_doubt(string text, Grammar grammar)
    {
        var guess = Of(text);

        Assert.Equal(grammar, guess.Proposed);
        Assert.False(guess.IsAmbiguous);
    }

    [Fact]
    public void At_most_20_rows_are_shown()
    {
        var text = string.Concat(
            Enumerable.Range(0, 50).Select(n => $"        7\t2026-04-07 06:47:{n:00}\t2\t0\t1\t0\n")
        );

        Assert.Equal(GrammarGuess.RowsShown, Assert.Single(Of(text).Decodings).Rows.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nama;jam\nContoh;07.30\n")]
    public void A_file_of_another_kind_gets_no_proposal_and_an_advice(string text)
    {
        var guess = Of(text);

        Assert.Null(guess.Proposed);
        Assert.Contains("Ambil berkas asli dari mesin", guess.Sentence);
    }

    [Fact]
    public void Every_grammar_has_a_name_for_officers() =>
        Assert.All(Enum.GetValues<Grammar>(), grammar => Assert.NotEmpty(GrammarGuess.Name(grammar)));

    private static GrammarGuess Of(string text) => GrammarGuess.Of(Encoding.UTF8.GetBytes(text), Bytes.Today);
}
