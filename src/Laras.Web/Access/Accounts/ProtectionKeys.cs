using System.Xml.Linq;
using Laras.Web.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Laras.Web.Access.Accounts;

/// <summary>Keeps the protection keys beside the data they protect, where only the owner of the data reads them.</summary>
internal sealed class ProtectionKeys(DataStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = store.Open();
        return
        [
            .. db.ProtectionKeys.OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = store.Open();
        db.ProtectionKeys.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                Name = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
            }
        );
        db.SaveChanges();
    }
}
